import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { parseTolerantly } from './parse-tolerantly.ts';

const schema = z.object({ points: z.int().min(0), name: z.string().nullish(), minutes: z.number().nullish() });

test('parseTolerantly has nothing to say about what is as promised', () => {
  expect(parseTolerantly(schema, { points: 3, name: 'Ada' }, 'line')).toEqual({
    data: { points: 3, name: 'Ada' },
    issues: [],
  });
});

test('parseTolerantly coerces, says so and leaves its input as it was', () => {
  const raw = { points: ' 3 ', name: 7, minutes: '5.5' };

  const parsed = parseTolerantly(schema, raw, 'line');

  expect(parsed).toEqual({
    data: { points: 3, name: '7', minutes: 5.5 },
    issues: ['line: points is " 3 ", read as 3', 'line: name is 7, read as "7"', 'line: minutes is "5.5", read as 5.5'],
  });
  expect(raw).toEqual({ points: ' 3 ', name: 7, minutes: '5.5' });
});

test('parseTolerantly empties what it cannot read where the schema has room for that', () => {
  expect(parseTolerantly(schema, { points: 3, minutes: 'half' }, 'line')).toEqual({
    data: { points: 3, minutes: null },
    issues: ['line: minutes is "half", read as null'],
  });
});

test.each([
  ['is missing', {}],
  ['is empty', { points: null }],
  ['is negative, in quotes', { points: '-3' }],
  ['is no number', { points: 'three' }],
])('parseTolerantly gives up when a required field %s', (_how, raw) => {
  expect(parseTolerantly(schema, raw, 'line')).toEqual({ problem: expect.stringMatching(/^line: points: /) });
});

test('parseTolerantly gives up on what is no object', () => {
  expect(parseTolerantly(schema, 'x', 'line')).toEqual({ problem: expect.stringMatching(/^line: the whole: /) });
});

test.each([
  [0, '0'],
  [1, '1'],
  [false, '0'],
  [true, '1'],
  ['true', '1'],
  ['constructor', null],
  [[1], null],
  [{ toString: false }, null], // Which no text can be made of.
])('parseTolerantly reads the flag %j as %j', (isOnCourt, expected) => {
  const line = z.object({ isOnCourt: z.enum(['0', '1']).nullish() });

  expect(parseTolerantly(line, { isOnCourt }, 'line')).toMatchObject({ data: { isOnCourt: expected } });
});
