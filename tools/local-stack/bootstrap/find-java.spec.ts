import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';
import { findJava, newestJava, parseMajor } from './find-java.mjs';

/** A folder that looks like a Java: with the file that every JDK has, or a program that can only be asked. */
function plant(home: string, version: string, how: 'release' | 'asked' = 'release') {
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin/java'), `#!/bin/sh\necho "    java.version = ${version}" >&2\n`);
  chmodSync(join(home, 'bin/java'), 0o755);
  if (how === 'release') writeFileSync(join(home, 'release'), `IMPLEMENTOR="X"\nJAVA_VERSION="${version}"\n`);
  return home;
}

test('findJava takes the newest of JAVA_HOME, PATH and the usual folders', () => {
  using folder = temporaryFolder();
  const inHome = plant(join(folder.path, 'home'), '17.0.15');
  const inPath = plant(join(folder.path, 'path'), '21.0.2');
  plant(join(folder.path, 'jvm/jdk-25'), '25.0.3');
  const env = { JAVA_HOME: inHome, PATH: `/nowhere:${join(inPath, 'bin')}` };

  expect(findJava(env, [[join(folder.path, 'jvm'), '']])).toMatchObject({ major: 25, version: '25.0.3' });
  expect(findJava(env, [])).toMatchObject({ major: 21 });
});

test('findJava looks into the bundles of macOS', () => {
  using folder = temporaryFolder();
  const home = plant(join(folder.path, 'temurin-21.jdk/Contents/Home'), '21.0.2');

  expect(findJava({}, [[folder.path, 'Contents/Home']])).toEqual({ home, major: 21, version: '21.0.2' });
});

test('findJava asks a Java without a release file', () => {
  using folder = temporaryFolder();
  const home = plant(join(folder.path, 'old'), '1.8.0_402', 'asked');

  expect(findJava({ JAVA_HOME: home }, [])).toMatchObject({ major: 8 });
});

test('findJava passes over a program that is no Java, and a JAVA_HOME that is gone', () => {
  using folder = temporaryFolder();
  const home = plant(join(folder.path, 'stub'), '', 'asked');

  expect(findJava({ JAVA_HOME: home }, [])).toBeUndefined();
  expect(findJava({ JAVA_HOME: join(folder.path, 'gone') }, [])).toBeUndefined();
});

test('newestJava keeps the first of equal ones', () => {
  const [first, second] = ['/a', '/b'].map((home) => ({ home, major: 21, version: '21' }));

  expect(newestJava(first && second ? [first, second] : [])).toBe(first);
});

test.each([
  ['1.8.0_402', 8],
  ['17.0.15', 17],
  ['25', 25],
  ['25-ea', 25],
])('parseMajor of %s is %i', (version, major) => {
  expect(parseMajor(version)).toBe(major);
});
