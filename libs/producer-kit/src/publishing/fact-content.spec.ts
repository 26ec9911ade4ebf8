import { expect, test } from '@jest/globals';
import { contentOf, showsTheSame } from './fact-content.ts';

const fact = { gameId: 'simulated:1', revision: 3, observedAt: 1_000, isCorrection: true, home: { score: 30 } };

test('contentOf leaves out what only the owner says', () => {
  expect(contentOf(fact)).toEqual({ gameId: 'simulated:1', home: { score: 30 } });
});

test('showsTheSame compares content whatever the prototypes', () => {
  const restored = { ...fact, home: Object.assign(Object.create({ isDecoded: true }), { score: 30 }) };

  expect(showsTheSame(restored, { gameId: 'simulated:1', home: { score: 30 } })).toBe(true);
});

test('showsTheSame sees a difference deep within', () => {
  expect(showsTheSame(fact, { gameId: 'simulated:1', home: { score: 31 } })).toBe(false);
});
