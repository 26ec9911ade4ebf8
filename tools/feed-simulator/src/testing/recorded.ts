import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@jest/globals';

/** Recorded files of real feeds lie beside the repository, never in it: their terms do not allow to publish them. */
const folder = fileURLToPath(new URL('../../../../../shared/feeds/nba-cdn/', import.meta.url));
const isPresent = existsSync(folder);

/** A test on recorded files; where they are absent it is skipped, and its name says so. */
export function recordedTest(name: string, run: () => void | Promise<void>): void {
  const choice = isPresent ? test : test.skip;
  choice(isPresent ? name : `${name} (there are no recorded files in ../shared/feeds)`, run);
}

export const recordedFolder = (path: string): string => `${folder}${path}`;
export const recordedJson = <T>(path: string): T => JSON.parse(readFileSync(`${folder}${path}`, 'utf8'));
