import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fetchArtifacts } from '../parts/fetch-artifacts.ts';
import { commandOf } from '../parts/process-identity.ts';
import { startRegistry } from '../parts/registry.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { classDataOf } from './class-data.ts';
import { requireJava } from './require-java.ts';
import { trainArchives } from './train-archives.ts';

/** Two starts that record, at the lowest priority on a machine that may be busy; 64 s were measured with two busy cores. */
const trainingLimitMs = 300_000;

/** The fetched parts of this machine under another cache, with archives of its own. */
async function ownCache(folder: string) {
  const java = requireJava();
  const { registryFolder } = await fetchArtifacts(java);
  const parts = join(registryFolder, '..');
  symlinkSync(parts, join(folder, basename(parts)));
  const artifacts = await fetchArtifacts(java, undefined, folder);
  mkdirSync(artifacts.archiveFolder);
  return { java, artifacts, folder };
}

test('startJavaProgram starts with an archive that is no archive', async () => {
  using folder = temporaryFolder();
  const place = await ownCache(folder.path);
  const { file } = classDataOf('registry', place.java, place.artifacts.archiveFolder);
  writeFileSync(file, 'neither class data nor anything else');

  const { process } = await startRegistry(place, { registry: undefined, registryHealth: undefined });

  expect(process.hasEnded()).toBe(false);
  await process.stop();
});

test(
  'startJavaProgram starts with the archive that trainArchives has made',
  async () => {
    using folder = temporaryFolder();
    const place = await ownCache(folder.path);
    const archives = (['kafka', 'registry'] as const).map((id) =>
      classDataOf(id, place.java, place.artifacts.archiveFolder),
    );

    await trainArchives(place, new AbortController().signal, 0);

    const files = archives.map(({ file }) => basename(file));
    expect(readdirSync(place.artifacts.archiveFolder).sort()).toEqual(files); // Neither `training` nor its lock.
    const { process } = await startRegistry(place, { registry: undefined, registryHealth: undefined });
    expect(commandOf(process.pid() ?? 0)).toContain(archives[1]?.useOptions.join(' '));
    await process.stop();
  },
  trainingLimitMs,
);
