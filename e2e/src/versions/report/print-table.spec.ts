import { expect, test } from '@jest/globals';
import { printOutcome, printTotal } from './print-table.ts';

const outcome = (...differences: string[]) => ({
  what: 'score-producer with display',
  versions: 'field-fewer with today',
  gameCount: 3,
  differences,
  seconds: 8.04,
});

test('printOutcome is one line for a pair that is as it has to be', () => {
  expect(printOutcome(outcome())).toMatch(
    /^ok {6}score-producer with display +field-fewer with today +3 games +0 differences +8\.0 s$/,
  );
});

test('printOutcome tells the first differences and how many there are besides', () => {
  const differences = Array.from({ length: 12 }, (_, index) => `difference ${index + 1}`);

  const lines = printOutcome(outcome(...differences)).split('\n');

  expect(lines[0]).toMatch(/^FAILED/);
  expect(lines.slice(1).map((line) => line.trim())).toEqual([...differences.slice(0, 10), 'and 2 more']);
});

test('printTotal counts what failed', () => {
  expect(printTotal([outcome(), outcome('wrong'), outcome()])).toBe('2 passed, 1 failed');
});
