import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Java } from '../../bootstrap/find-java.mjs';
import { artifactsIn } from './artifacts.ts';
import { checkFiles } from './check-files.ts';
import { formatFolder } from './format-folder.ts';
import { runTool } from './run-tool.ts';
import { writeStamp } from './stamp.ts';

const unfinishedPrefix = 'fetching-';

/**
 * Fetches the parts of the stack beside `folder` and puts them in its place when all are there and as they should be.
 * Only one process at a time may do this in one cache.
 *
 * @param listFolder holds pom.xml (what Maven fetches) and checksums.json.
 * @throws {LocalStackError} `MAVEN_MISSING`, `FETCH_FAILED` or `CHECKSUM_MISMATCH`; nothing half-written stays.
 */
export async function fetchInto(
  folder: string,
  listFolder: string,
  java: Java,
  say: (line: string) => void,
): Promise<void> {
  const cache = dirname(folder);
  for (const name of readdirSync(cache)) {
    if (name.startsWith(unfinishedPrefix)) rmSync(join(cache, name), { recursive: true }); // Of one who was killed.
  }
  const target = join(cache, `${unfinishedPrefix}${process.pid}`);
  const startedAt = performance.now();
  say('Fetching Kafka and the registry with Maven (about 200 MB, once) …');
  mkdirSync(target);
  try {
    await runMaven(target, join(listFolder, 'pom.xml'));
    checkFiles(target, JSON.parse(readFileSync(join(listFolder, 'checksums.json'), 'utf8')));
    await unpackRegistry(target);
    await formatTemplate(target, java);
    writeStamp(target);
    const { archiveFolder } = artifactsIn(target);
    for (const old of [folder, archiveFolder]) rmSync(old, { recursive: true, force: true });
    renameSync(target, folder);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
  say(`Fetched and checked in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
}

/** `-C`: a download that does not match the checksum that it came with fails, and is not kept. */
async function runMaven(target: string, pom: string): Promise<void> {
  await runTool('fetch Kafka and the registry', 'mvn', ['-q', '-B', '-C', '-f', pom, `-Dtarget=${target}`, 'package']);
}

async function unpackRegistry(target: string): Promise<void> {
  const packed = join(target, 'registry.tar.gz');
  mkdirSync(join(target, 'registry'));
  await runTool('unpack the registry', 'tar', ['-xzf', packed, '-C', join(target, 'registry')]);
  rmSync(packed);
}

async function formatTemplate(target: string, java: Java): Promise<void> {
  const { kafkaJars, bootstrapCheckpoint } = artifactsIn(target);
  const template = join(target, 'template');
  copyFileSync(await formatFolder(template, kafkaJars, java), bootstrapCheckpoint);
  rmSync(template, { recursive: true });
}
