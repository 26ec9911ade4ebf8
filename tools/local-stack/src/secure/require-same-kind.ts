import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalStackError } from '../errors.ts';
import { checkpointIn, secretsFolderOf } from './keep-secrets.ts';

/**
 * Data of a secure stack is not opened to everybody, and data that was open does not become secure: what was written
 * to it, nobody knows by whom.
 *
 * @throws {LocalStackError} `FOLDER_UNUSABLE` when the folder was made by a stack of the other kind.
 */
export function requireSameKind(folder: string, isSecure: boolean): void {
  const hasData = ['kafka', 'kafka-1'].some((name) => existsSync(join(folder, name)));
  const wasSecure = existsSync(checkpointIn(secretsFolderOf(folder)));
  if (!hasData || wasSecure === isSecure) return;
  const [was, asked] = wasSecure ? ['secure', 'open to everybody'] : ['open to everybody', 'secure'];
  throw new LocalStackError(
    'FOLDER_UNUSABLE',
    `Cannot use the data in "${folder}": it was made by a stack that was ${was}, and this one is to be ${asked}; take another folder, or remove this one`,
  );
}
