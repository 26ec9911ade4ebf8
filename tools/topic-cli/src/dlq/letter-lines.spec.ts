import type { DeadLetter } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import { letterLines, listLines } from './letter-lines.ts';

const nowMs = 1_700_000_000_000;
const letter: DeadLetter = {
  topic: 'courtside.scores',
  partition: 3,
  offset: 1234,
  reason: 'schema 7 is not known',
  stack: null,
  schemaId: 7,
  key: Buffer.from('simulated:1'),
  value: Buffer.concat([Buffer.from([0, 0, 0, 0, 7]), Buffer.from('hello \u001b[31m')]),
  headers: [{ name: 'trace', value: Buffer.from([0xff]) }],
  attemptCount: 2,
  parkedAtMs: nowMs - 65_000,
  redriveAskedAtMs: null,
};

test('listLines gives one line a letter', () => {
  expect(listLines([letter, { ...letter, offset: 9, schemaId: null, reason: 'no magic byte' }], nowMs)).toEqual([
    'entry                     parked  attempts  schema  reason',
    'courtside.scores/3/1234    1 min         2       7  schema 7 is not known',
    'courtside.scores/3/9       1 min         2       -  no magic byte',
  ]);
});

test('letterLines shows all of a letter, and no byte that would command a terminal', () => {
  expect(letterLines(letter, nowMs)).toEqual([
    'courtside.scores/3/1234',
    '  parked    1 min ago, after 2 attempts',
    '  reason    schema 7 is not known',
    '  schema    7',
    '  key       "simulated:1"',
    '  header    trace: 0xff',
    '  value     16 bytes',
    '    000000  00 00 00 00 07 68 65 6c 6c 6f 20 1b 5b 33 31 6d  .....hello .[31m',
  ]);
});

test('letterLines tells of a large value how much there is more', () => {
  const lines = letterLines({ ...letter, value: Buffer.alloc(1_000_000) }, nowMs);

  expect(lines.at(-1)).toBe('    … 999488 bytes more');
  expect(lines).toHaveLength(7 + 32 + 1);
});
