import { expect, test } from '@jest/globals';
import { readSignals } from './stop-on-signal.ts';

test('readSignals takes what npm and the terminal send for one Ctrl-C as one', () => {
  const meaningOf = readSignals();

  expect([1000, 1001, 1700].map(meaningOf)).toEqual(['stop', 'nothing new', 'nothing new']);
});

test('readSignals ends at once when Ctrl-C is pressed again', () => {
  const meaningOf = readSignals();

  expect([1000, 1001, 1701].map(meaningOf)).toEqual(['stop', 'nothing new', 'end at once']);
});
