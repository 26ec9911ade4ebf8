import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cacheBuild, cachedBuild } from './version-cache.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'courtside-cache-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const fill = (folder: string) => writeFileSync(join(folder, 'main.cjs'), '');

test('cacheBuild keeps what was made under its key', () => {
  const folder = cacheBuild('k1', fill, root);

  expect(cachedBuild('k1', root)).toBe(folder);
  expect(existsSync(join(folder, 'main.cjs'))).toBe(true);
  expect(cachedBuild('k2', root)).toBeUndefined();
});

test('cacheBuild leaves nothing of a build that failed', () => {
  const fail = (folder: string) => {
    fill(folder);
    throw new Error('no');
  };

  expect(() => cacheBuild('k1', fail, root)).toThrow('no');

  expect(readdirSync(root)).toEqual([]);
});

test('cacheBuild forgets what was used longest ago, beyond 24 builds', () => {
  for (let build = 1; build <= 26; build += 1) cacheBuild(`k${build}`, fill, root);

  expect(readdirSync(root)).toHaveLength(24);
  expect(cachedBuild('k26', root)).toBeDefined();
});
