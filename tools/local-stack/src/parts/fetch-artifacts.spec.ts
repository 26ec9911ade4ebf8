import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const run = promisify(execFile);
const someJar = 'argparse4j-0.7.0.jar'; // Any of those that artifacts/checksums.json lists.
const fetchArtifactsModule = new URL('./fetch-artifacts.ts', import.meta.url).href;

/** Java is only needed for what was fetched and is as it should be, so any will do. */
const fetching = `
  const { fetchArtifacts } = await import(process.argv[1]);
  const java = { home: '/nowhere', major: 25, version: '25.0.1' };
  const outcome = await fetchArtifacts(java, undefined, process.argv[2]).catch(({ code, message }) => ({ code, message }));
  console.log(JSON.stringify(outcome));
`;

/** Fetches into an empty cache with this shell script as `mvn`, in a process that finds it on its PATH. */
async function fetchWith(script: string, folder: string) {
  const [programs, cache] = [join(folder, 'bin'), join(folder, 'cache')];
  for (const made of [programs, join(cache, 'fetching-1')]) mkdirSync(made, { recursive: true });
  writeFileSync(join(cache, 'fetching-1/registry.tar.gz'), 'cut short by a kill');
  writeFileSync(join(programs, 'mvn'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(programs, 'mvn'), 0o755);
  const env = { ...process.env, PATH: [programs, process.env.PATH].join(delimiter), NODE_OPTIONS: '' };
  const words = ['--input-type=module', '--eval', fetching, fetchArtifactsModule, cache];
  const { stdout } = await run(process.execPath, words, { env });
  return { outcome: JSON.parse(stdout), left: readdirSync(cache) };
}

test('fetchArtifacts says what Maven said and leaves the cache empty when Maven fails', async () => {
  using folder = temporaryFolder();

  const { outcome, left } = await fetchWith(
    'echo "[ERROR] Could not transfer: Connection refused"; exit 1',
    folder.path,
  );

  expect(outcome).toEqual({
    code: 'FETCH_FAILED',
    message: 'Cannot fetch Kafka and the registry: [ERROR] Could not transfer: Connection refused',
  });
  expect(left).toEqual([]);
});

test('fetchArtifacts keeps nothing that differs from its checksum', async () => {
  using folder = temporaryFolder();
  const deliver = `
    for word; do case "$word" in -Dtarget=*) target="\${word#-Dtarget=}";; esac; done
    mkdir -p "$target/kafka" && echo wrong > "$target/kafka/${someJar}"`;

  const { outcome, left } = await fetchWith(deliver, folder.path);

  expect(outcome).toMatchObject({
    code: 'CHECKSUM_MISMATCH',
    message: expect.stringContaining(`  kafka/${someJar}\n`),
  });
  expect(left).toEqual([]);
});
