import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';
import { stackProblems } from './preflight.mjs';

const java = (major: number) => ({ home: '/java', major, version: `${major}.0.1` });

function pathWithMaven() {
  const folder = temporaryFolder();
  writeFileSync(join(folder.path, 'mvn'), '#!/bin/sh\n');
  chmodSync(join(folder.path, 'mvn'), 0o755);
  return folder;
}

test('stackProblems has none where a new Java and Maven are', () => {
  using path = pathWithMaven();

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
