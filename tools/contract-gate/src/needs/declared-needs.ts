import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The fields that a service reads: by topic, then by record, as the schema calls them. */
export type Needs = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface Consumer {
  readonly name: string;
  readonly needs: Needs;
}

export const needsFile = 'needs.json';
const foreignFolders = ['**/node_modules/**', '**/dist/**'];

/**
 * Every service in `servicesFolder` that declares what it reads: in one file, or in several, so that a part that was
 * added, such as a panel, brings its own and edits none.
 */
export function declaredNeeds(servicesFolder: string): Consumer[] {
  const services = existsSync(servicesFolder) ? readdirSync(servicesFolder) : [];
  return services.flatMap((name) => {
    const folder = join(servicesFolder, name);
    const files = globSync(`**/${needsFile}`, { cwd: folder, exclude: foreignFolders }).sort();
    const declared = files.map((file): Needs => JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return files.length === 0 ? [] : [{ name, needs: declared.reduce(mergeNeeds) }];
  });
}

function mergeNeeds(a: Needs, b: Needs): Needs {
  const merged = Object.entries(b).map(([topic, records]) => {
    const known = a[topic] ?? {};
    const fields = Object.entries(records).map(([record, names]) => [record, [...(known[record] ?? []), ...names]]);
    return [topic, { ...known, ...Object.fromEntries(fields) }];
  });
  return { ...a, ...Object.fromEntries(merged) };
}
