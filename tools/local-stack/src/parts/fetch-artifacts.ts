import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Java } from '../../bootstrap/find-java.mjs';
import { type Artifacts, artifactsIn } from './artifacts.ts';
import { fetchInto } from './fetch-into.ts';
import { isAsStamped } from './stamp.ts';
import { useFolder } from './use-folder.ts';
import { waitForLock } from './wait-for-lock.ts';

const listFolder = fileURLToPath(new URL('../../artifacts', import.meta.url));

/** 200 MB as they come, as much unpacked, and 150 MB of archives; Maven keeps a copy of its own elsewhere. */
const freeBytesMin = 700 * 2 ** 20;

/** The folder of the user that holds what was fetched once. */
export const cacheFolder = (): string => process.env.COURTSIDE_CACHE || join(homedir(), '.cache/courtside');

/**
 * The parts of the stack, fetched by Maven when the cache does not have them whole, and checked against the checksums
 * of the repository.
 *
 * Several processes may ask at once: one fetches, the others wait. The folder appears whole, by a rename, or not at all.
 *
 * @throws {LocalStackError} `MAVEN_MISSING`, `FETCH_FAILED`, `CHECKSUM_MISMATCH` or `FOLDER_UNUSABLE`.
 */
export async function fetchArtifacts(
  java: Java,
  say: (line: string) => void = () => undefined,
  cache = cacheFolder(),
): Promise<Artifacts> {
  const folder = join(cache, `stack-${listKey()}`);
  if (isAsStamped(folder)) return artifactsIn(folder);
  await useFolder(cache, freeBytesMin);
  const lock = await waitForLock(join(cache, 'fetch.lock'), (pid) =>
    say(`Waiting for process ${pid}, which fetches Kafka and the registry`),
  );
  try {
    if (existsSync(folder) && !isAsStamped(folder)) say(`Files are missing or cut short in ${folder}: fetching again`);
    if (!isAsStamped(folder)) await fetchInto(folder, listFolder, java, say);
  } finally {
    lock.release();
  }
  return artifactsIn(folder);
}

/** Names this set of versions: another list is another folder, so an old one is never taken for a new one. */
function listKey(): string {
  const hash = createHash('sha256');
  for (const file of ['pom.xml', 'checksums.json']) hash.update(readFileSync(join(listFolder, file)));
  return hash.digest('hex').slice(0, 12);
}
