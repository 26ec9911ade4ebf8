import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One version of the repository, or of one service, built: `<service>/main.cjs` (and `web/`), `contracts/<name>.avsc`. */
export interface BuiltVersion {
  /** `today`, `field-fewer`, `score-producer@1.2.0` */
  readonly name: string;
  readonly folder: string;
}

export const mainFileOf = ({ folder }: BuiltVersion, service: string): string => join(folder, service, 'main.cjs');

/** The schema that this version reads or writes a contract with; an empty one where it is older than the contract. */
export function schemaOf({ folder }: BuiltVersion, contract: string): object {
  const file = join(folder, 'contracts', `${contract}.avsc`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
