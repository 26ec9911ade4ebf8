import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalStackError } from '../errors.ts';

/**
 * Compares files with their SHA-256 checksums.
 *
 * @param checksums path below `folder`, to checksum in hexadecimal.
 * @throws {LocalStackError} `CHECKSUM_MISMATCH` naming every file that is missing or not the expected one.
 */
export function checkFiles(folder: string, checksums: Readonly<Record<string, string>>): void {
  const broken = Object.entries(checksums).filter(([file, checksum]) => sha256(join(folder, file)) !== checksum);
  if (broken.length === 0) return;
  const names = broken.map(([file]) => `  ${file}`).join('\n');
  throw new LocalStackError(
    'CHECKSUM_MISMATCH',
    `Cannot use what Maven fetched: ${broken.length} of ${Object.keys(checksums).length} files are missing or differ from their checksum:\n${names}\n` +
      'Remove org/apache/kafka and io/apicurio from the local repository of Maven (~/.m2/repository) and try again',
  );
}

function sha256(file: string): string | undefined {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}
