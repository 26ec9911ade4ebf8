import { expect, test } from '@jest/globals';
import { parseStartingPoint } from './parse-starting-point.ts';

const nowMs = Date.parse('2026-01-31T20:15:00Z');

test.each([
  ['90s', nowMs - 90_000],
  ['10m', nowMs - 600_000],
  ['10 m ago', nowMs - 600_000],
  ['2h ago', nowMs - 7_200_000],
  ['1d', nowMs - 86_400_000],
  ['99999999d', 0],
  ['2026-01-31T20:00Z', nowMs - 900_000],
  ['2026-01-31T21:00:00.500+01:00', nowMs - 899_500],
  ['2026-01-31T20:00', new Date(2026, 0, 31, 20).getTime()],
  ['2026-01-31', new Date(2026, 0, 31).getTime()],
])('parseStartingPoint reads %s', (text, sinceMs) => {
  expect(parseStartingPoint(text, nowMs)).toEqual({ sinceMs });
});

test.each(['beginning', 'end'])('parseStartingPoint reads %s', (text) => {
  expect(parseStartingPoint(text, nowMs)).toBe(text);
});

test.each(['', 'start', '10', '10x', '-5m', '2026-13-01', '2026-01-31T25:00Z', '31.01.2026'])(
  'parseStartingPoint refuses "%s"',
  (text) => {
    expect(parseStartingPoint(text, nowMs)).toBeNull();
  },
);
