import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LocalStackError, reasonOf } from '../errors.ts';

const run = promisify(execFile);
const pom = fileURLToPath(new URL('../../artifacts/pom.xml', import.meta.url));
const checksumsFile = fileURLToPath(new URL('../../artifacts/checksums.json', import.meta.url));

/** About 200 MB: on a slow line this takes minutes, but a download that stands still must end. */
const fetchLimitMs = 30 * 60 * 1000;

/** Where the fetched parts lie: `kafka/*.jar`, `registry/quarkus-run.jar`; and a place for class archives. */
export interface Artifacts {
  readonly kafkaJars: readonly string[];
  readonly registryFolder: string;
  readonly archiveFolder: string;
}

/** The folder of the user that holds what was fetched once. */
export const cacheFolder = (): string => process.env.COURTSIDE_CACHE || join(homedir(), '.cache/courtside');

/**
 * The parts of the stack, fetched by Maven the first time and checked against the checksums of the repository.
 *
 * Several processes may ask at once: each fetches into a folder of its own, and the first to finish puts it in place.
 *
 * @throws {LocalStackError} `FETCH_FAILED` or `CHECKSUM_MISMATCH`.
 */
export async function fetchArtifacts(say: (line: string) => void = () => undefined): Promise<Artifacts> {
  const checksums = readFileSync(checksumsFile);
  const folder = join(cacheFolder(), `stack-${createHash('sha256').update(checksums).digest('hex').slice(0, 12)}`);
  if (!existsSync(folder)) {
    say('Fetching Kafka and the registry with Maven (about 200 MB, once)');
    await fetchInto(folder, JSON.parse(checksums.toString()));
  }
  const kafka = join(folder, 'kafka');
  const archiveFolder = join(cacheFolder(), 'class-archives');
  mkdirSync(archiveFolder, { recursive: true });
  const jars = readdirSync(kafka).sort(); // A class archive is valid for one order of the jars only.
  return { kafkaJars: jars.map((jar) => join(kafka, jar)), registryFolder: join(folder, 'registry'), archiveFolder };
}

async function fetchInto(folder: string, checksums: Readonly<Record<string, string>>): Promise<void> {
  mkdirSync(cacheFolder(), { recursive: true });
  const target = mkdtempSync(join(cacheFolder(), 'fetching-'));
  try {
    await download(target);
    checkFiles(target, checksums);
    mkdirSync(join(target, 'registry'));
    await run('tar', ['-xzf', join(target, 'registry.tar.gz'), '-C', join(target, 'registry')]);
    rmSync(join(target, 'registry.tar.gz'));
    if (!existsSync(folder)) renameSync(target, folder);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

async function download(target: string): Promise<void> {
  try {
    await run('mvn', ['-q', '-B', '-f', pom, `-Dtarget=${target}`, 'package'], { timeout: fetchLimitMs });
  } catch (cause) {
    const said = String((cause as { stdout?: string }).stdout ?? '')
      .trim()
      .split('\n')
      .slice(0, 5)
      .join('\n');
    throw new LocalStackError(
      'FETCH_FAILED',
      `Cannot fetch Kafka and the registry: Maven failed. ${said || reasonOf(cause)}`,
      cause,
    );
  }
}

/** @throws {LocalStackError} `CHECKSUM_MISMATCH` naming every file that is missing or not the expected one. */
export function checkFiles(folder: string, checksums: Readonly<Record<string, string>>): void {
  const broken = Object.entries(checksums).filter(([file, checksum]) => sha256(join(folder, file)) !== checksum);
  if (broken.length === 0) return;
  const names = broken.map(([file]) => file).join(', ');
  throw new LocalStackError(
    'CHECKSUM_MISMATCH',
    `Cannot use what Maven fetched: ${broken.length} of ${Object.keys(checksums).length} files differ from their checksum or are missing: ${names}`,
  );
}

function sha256(file: string): string | undefined {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}
