import { expect, test } from '@jest/globals';
import { flattened, judge } from './told.ts';

const truth = { score: 3, clock: 100, city: null };

test.each<[string, object, object]>([
  ['the truth', truth, { wrong: [], missing: [] }],
  ['less', { score: 3, clock: null }, { wrong: [], missing: ['clock'] }],
  ['something else', { ...truth, score: 2 }, { wrong: ['score'], missing: [] }],
  ['something that nobody said', { ...truth, city: 'Oslo', age: 1 }, { wrong: ['city', 'age'], missing: [] }],
])('judge knows %s', (_what, told, verdict) => {
  expect(judge(truth, { ...told })).toEqual(verdict);
});

test('flattened puts the id of an entry before its values', () => {
  expect(flattened([[7, { points: 3 }]])).toEqual({ '7.points': 3 });
});
