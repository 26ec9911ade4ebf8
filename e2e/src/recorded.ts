import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@jest/globals';

/** Recorded payloads lie beside the repository and are never committed: their terms do not allow it. */
export const recordedFolder = fileURLToPath(new URL('../../../shared/feeds/nba-cdn', import.meta.url));

/** A test on recorded data; skipped, and said so, where there is none. */
export const testOnRecordedData: (name: string, run: () => Promise<void>, deadlineMs?: number) => void = existsSync(
  recordedFolder,
)
  ? test
  : // biome-ignore lint/suspicious/noSkippedTests: only where there is no recorded data, and CI counts it as a failure
    (name) => test.skip(`${name} (skipped: no recorded data in ../shared/feeds)`, () => undefined);
