import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { read } from '../repository.ts';

/** What our rules look at in a service of a compose file. Texts keep their `${VARIABLE:-default}`. */
export interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly context?: string; readonly args?: unknown };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly logging?: { readonly options?: Readonly<Record<string, string>> };
  readonly networks?: { readonly default?: { readonly aliases?: readonly string[] } };
  readonly deploy?: {
    readonly resources?: { readonly limits?: { readonly cpus?: string; readonly memory?: string } };
  };
}

type Tree = Readonly<Record<string, unknown>>;
interface ComposeFile {
  readonly include?: ReadonlyArray<string | { readonly path: string; readonly env_file?: string }>;
  readonly services?: Readonly<Record<string, Tree>>;
}

/** The files that a compose file of the root includes itself, as paths from the root. */
export function includedFiles(file: string): string[] {
  return (parseFile(file).include ?? []).map((entry) =>
    join(dirname(file), typeof entry === 'string' ? entry : entry.path),
  );
}

/** Every service of a compose file and of what it includes, by name, with what it extends merged in. */
export function composeServices(file: string): Record<string, ComposeService> {
  const included = includedFiles(file).map(composeServices);
  const own = Object.keys(parseFile(file).services ?? {}).map((name) => [name, extended(file, name)] as const);
  return Object.assign({}, ...included, Object.fromEntries(own));
}

/** The rule of `extends`: what is said nearer wins, mappings are merged, lists added up. */
function extended(file: string, name: string): Tree {
  const { extends: base, ...own } = parseFile(file).services?.[name] ?? {};
  if (base === undefined) return own;
  const { file: baseFile, service } = base as { readonly file?: string; readonly service: string };
  return merged(extended(baseFile ? join(dirname(file), baseFile) : file, service), own);
}

function merged(base: Tree, own: Tree): Tree {
  const both = Object.keys(own).filter((key) => key in base);
  return { ...base, ...own, ...Object.fromEntries(both.map((key) => [key, mergedValue(base[key], own[key])])) };
}

function mergedValue(base: unknown, own: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(own)) return [...base, ...own];
  return isTree(base) && isTree(own) ? merged(base, own) : own;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const parseFile = (file: string): ComposeFile => parse(read(file));
