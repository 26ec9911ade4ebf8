import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The fields that a service reads: by topic, then by record, as the schema calls them. */
export type Needs = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface Consumer {
  readonly name: string;
  readonly needs: Needs;
}

export const needsFile = 'needs.json';

/** Every service in `servicesFolder` that declares in a file of its own what it reads. */
export function declaredNeeds(servicesFolder: string): Consumer[] {
  const services = existsSync(servicesFolder) ? readdirSync(servicesFolder) : [];
  return services
    .filter((name) => existsSync(join(servicesFolder, name, needsFile)))
    .map((name) => ({ name, needs: JSON.parse(readFileSync(join(servicesFolder, name, needsFile), 'utf8')) }));
}
