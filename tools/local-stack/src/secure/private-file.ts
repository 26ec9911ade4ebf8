import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';

/** For the eyes of this user only: what it protects against is everybody else on the machine. */
export const ownerOnly = 0o600;

/** Writes a file that nobody else may read, whole or not at all. A file of the name that others might read is replaced. */
export function writePrivately(file: string, content: string | Buffer): void {
  const beside = `${file}.${randomUUID()}`;
  writeFileSync(beside, content, { mode: ownerOnly, flush: true });
  renameSync(beside, file);
}
