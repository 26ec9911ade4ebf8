import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { avroToTs } from './avro-to-ts.ts';

/**
 * Returns the text that `src/generated.ts` of a contract folder must have, formatted like every other source.
 *
 * @throws {Error} when the folder does not hold exactly one .avsc file.
 */
export function generate(contractFolder: string): string {
  const schemas = readdirSync(contractFolder).filter((name) => name.endsWith('.avsc'));
  const [file] = schemas;
  if (!file || schemas.length > 1) {
    throw new Error(`Cannot generate types in "${contractFolder}": one .avsc is needed, ${schemas.length} are there`);
  }
  const printed = avroToTs(JSON.parse(readFileSync(join(contractFolder, file), 'utf8')));
  return execFileSync('biome', ['format', '--stdin-file-path=src/generated.ts'], { input: printed, encoding: 'utf8' });
}
