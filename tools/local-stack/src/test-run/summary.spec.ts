import { expect, test } from '@jest/globals';
import { printSummary, summarise } from './summary.ts';

test('summarise adds up the tests of all projects', () => {
  const output =
    'Tests:       2 passed, 2 total\n> nx run b:test\nTests:       1 failed, 1 skipped, 3 passed, 5 total\n';

  expect(summarise(output)).toEqual({ passed: 5, failed: 1, skipped: 1 });
});

test('summarise reads through colours', () => {
  expect(
    summarise('\u001b[1mTests:       \u001b[22m\u001b[1m\u001b[32m6 passed\u001b[39m\u001b[22m, 6 total').passed,
  ).toBe(6);
});

test('summarise counts a target that failed without a test', () => {
  const output =
    'Tests:       2 passed, 2 total\n\n NX   Running targets lint, test for 2 projects failed\n\nFailed tasks:\n\n- courtside:lint\n';

  expect(summarise(output)).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

test('summarise counts failed tests and targets that failed otherwise side by side', () => {
  const output = `
> nx run courtside:lint

Found 1 error.

> nx run a:test

Tests:       2 failed, 4 passed, 6 total

> nx run b:test  [local cache]

Test suite failed to run
Tests:       1 passed, 1 total

Failed tasks:

- a:test
- b:test
- courtside:lint
`;

  expect(summarise(output)).toEqual({ passed: 5, failed: 4, skipped: 0 });
});

test('printSummary names what was skipped only when something was', () => {
  expect(printSummary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(printSummary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
