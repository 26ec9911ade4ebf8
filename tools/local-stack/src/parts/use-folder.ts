import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalStackError, systemCodeOf } from '../errors.ts';

/**
 * Makes sure that a folder exists, can be written to and has room, before anything is started that would fail later
 * and less clearly.
 *
 * @throws {LocalStackError} `FOLDER_UNUSABLE`.
 */
export async function useFolder(folder: string, freeBytesMin: number): Promise<void> {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, 'can this be written?');
    await rm(probe);
  } catch (cause) {
    await rm(probe, { force: true }).catch(() => undefined);
    throw unusable(folder, whyUnwritable(cause), cause);
  }
  const { bavail, bsize } = await statfs(folder);
  const problem = tooFull(bavail * bsize, freeBytesMin);
  if (problem) throw unusable(folder, problem);
}

const unusable = (folder: string, why: string, cause?: unknown) =>
  new LocalStackError('FOLDER_UNUSABLE', `Cannot use the folder ${folder}: ${why}`, cause);

/** What the code of the system means to a person. */
export function whyUnwritable(cause: unknown): string {
  const code = systemCodeOf(cause);
  switch (code) {
    case 'EROFS':
      return 'it is on a read-only file system (EROFS)';
    case 'EACCES':
    case 'EPERM':
      return `you may not write to it (${code})`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `no space is left there (${code})`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `something that is not a folder stands in its way (${code})`;
    default:
      return String(cause);
  }
}

export function tooFull(freeBytes: number, freeBytesMin: number): string | undefined {
  if (freeBytes >= freeBytesMin) return undefined;
  const mebibytes = (bytes: number) => Math.floor(bytes / 2 ** 20);
  return `it has ${mebibytes(freeBytes)} MiB free and needs ${mebibytes(freeBytesMin)}`;
}
