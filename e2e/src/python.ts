import { hasPython } from '@courtside/local-stack';
import { test } from '@jest/globals';

/** A test that needs Python; skipped, and said so, where there is none. */
export const testWithPython: (name: string, run: () => Promise<void>, deadlineMs?: number) => void = hasPython()
  ? test
  : // biome-ignore lint/suspicious/noSkippedTests: only where there is no Python, and CI has one
    (name) => test.skip(`${name} (skipped: no Python 3.9 with venv here; on Debian: python3-venv)`, () => undefined);
