import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';
import { dockerProblems, stackProblems } from './preflight.mjs';

const java = (major: number) => ({ home: '/java', major, version: `${major}.0.1` });

function pathWith(program: string, script = '') {
  const folder = temporaryFolder();
  writeFileSync(join(folder.path, program), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder.path, program), 0o755);
  return folder;
}

test('stackProblems has none where a new Java and Maven are', () => {
  using path = pathWith('mvn');

  expect(stackProblems({ PATH: path.path }, java(21))).toEqual([]);
});

test('stackProblems names Java and Maven together, each with what to install on Debian and macOS', () => {
  const problems = stackProblems({ PATH: '/nowhere' }, java(17));

  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatch(
    /^Java 21 or newer .* found is 17, \/java\n.*apt-get install .*\n.*brew install openjdk$/,
  );
  expect(problems[1]).toMatch(/^Maven .*\n.*apt-get install maven\n.*brew install maven$/);
});

test('dockerProblems has none where an engine answers', () => {
  using path = pathWith('docker', 'echo 28.5.2');

  expect(dockerProblems({ PATH: path.path })).toEqual([]);
});

test('dockerProblems says what to install where there is no Docker', () => {
  expect(dockerProblems({ PATH: '/nowhere' })).toEqual([
    expect.stringMatching(
      /^A running Docker engine .*: docker is not on the PATH\n.*apt-get install .*\n.*colima start/,
    ),
  ]);
});

test('dockerProblems hands on what Docker says when its engine does not run', () => {
  using path = pathWith('docker', 'echo "Cannot connect to the Docker daemon" >&2; exit 1');

  expect(dockerProblems({ PATH: path.path })).toEqual([
    expect.stringMatching(/^A running Docker engine is needed: docker version says: Cannot connect to the .*\n/),
  ]);
});
