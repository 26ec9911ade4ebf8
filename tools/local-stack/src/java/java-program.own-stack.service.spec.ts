import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fetchArtifacts } from '../parts/fetch-artifacts.ts';
import { startRegistry } from '../parts/registry.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { classDataOf } from './class-data.ts';
import { requireJava } from './require-java.ts';

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
