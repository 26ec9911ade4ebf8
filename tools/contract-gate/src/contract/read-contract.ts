import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Version } from '../compatibility/schema-findings.ts';
import { schemaType } from '../compatibility/schema-type.ts';
import { type Identity, identityFile } from './identity.ts';

export const fixturesFolder = 'fixtures';

/** A contract as it is in its folder now. */
export interface GatedContract {
  readonly folder: string;
  /** Name of the .avsc in the folder. */
  readonly schemaFile: string;
  readonly schema: object;
  readonly identity: Identity;
  /** What `identity.json` promises; undefined when there is none. */
  readonly promised: Identity | undefined;
  /** Every version that has left a fixture, the first one first. */
  readonly released: readonly Version[];
}

interface ContractModule {
  readonly topic: string;
  readonly owner: string;
  readonly config: { readonly numPartitions: number };
}

/**
 * Reads the contract in `folder`; the schema from its .avsc, so that an edit counts before types are printed from it.
 *
 * @throws {Error} when the folder holds no contract, naming what is wrong.
 */
export async function readContract(folder: string): Promise<GatedContract> {
  const schemaFile = onlySchemaIn(folder);
  const schema = readJson(join(folder, schemaFile));
  const { topic, owner, config } = await importContract(join(folder, 'src/index.ts'));
  const name = nameOf(schema, join(folder, schemaFile));
  const { courtside } = schema as { courtside?: { entity?: readonly string[] } };
  const promised = join(folder, identityFile);
  return {
    folder,
    schemaFile,
    schema,
    identity: { topic, owner, schema: name, key: courtside?.entity ?? [], numPartitions: config.numPartitions },
    promised: existsSync(promised) ? (readJson(promised) as Identity) : undefined,
    released: releasedIn(folder),
  };
}

function onlySchemaIn(folder: string): string {
  const schemas = readdirSync(folder).filter((name) => name.endsWith('.avsc'));
  const [schemaFile] = schemas;
  if (!schemaFile || schemas.length > 1)
    throw new Error(`Cannot check "${folder}": a contract has one .avsc, this one has ${schemas.length}`);
  return schemaFile;
}

function readJson(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`Cannot read ${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function nameOf(schema: object, file: string): string {
  try {
    return schemaType(schema).name ?? '';
  } catch (cause) {
    throw new Error(`${file} is no Avro schema: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

async function importContract(file: string): Promise<ContractModule> {
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
  const contract = Object.values(module).find(isContract);
  if (!contract) throw new Error(`Cannot check ${file}: it exports nothing with topic, owner and config.numPartitions`);
  return contract;
}

function isContract(value: unknown): value is ContractModule {
  if (typeof value !== 'object' || value === null || !('config' in value)) return false;
  const { config } = value;
  return (
    'topic' in value && 'owner' in value && typeof config === 'object' && config !== null && 'numPartitions' in config
  );
}

function releasedIn(folder: string): Version[] {
  const fixtures = join(folder, fixturesFolder);
  const names = existsSync(fixtures) ? readdirSync(fixtures) : [];
  return names
    .filter((name) => existsSync(join(fixtures, name, 'schema.avsc')))
    .sort((a, b) => Number(a) - Number(b))
    .map((name) => ({
      label: `${fixturesFolder}/${name}`,
      schema: readJson(join(fixtures, name, 'schema.avsc')),
    }));
}
