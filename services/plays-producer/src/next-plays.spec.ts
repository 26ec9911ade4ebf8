import { expect, test } from '@jest/globals';
import { nextPlays } from './next-plays.ts';
import { play, plays, seenPlays } from './testing/any-plays.ts';

const first = play({ actionNumber: 2, order: 20_000 });
const second = play({ actionNumber: 3, order: 30_000, kind: 'rebound', playerId: '102', isMade: null, points: null });
const late = play({ actionNumber: 9, order: 25_000 });
const before = plays({ revision: 5, observedAt: 1_000, plays: [first, second] });
const next = (...seen: ReturnType<typeof play>[]) => nextPlays(before, seenPlays({ plays: seen }), 2_000);

test('nextPlays begins with revision 1', () => {
  expect(nextPlays(undefined, seenPlays(), 2_000)).toMatchObject({
    revision: 1,
    observedAt: 2_000,
    isCorrection: false,
  });
});

test('nextPlays only renews observedAt while the plays are the same', () => {
  expect(next({ ...first }, { ...second })).toEqual({ ...before, observedAt: 2_000 });
});

test('nextPlays raises the revision for a late play in the middle, which corrects nothing', () => {
  const fact = next(first, late, second);

  expect(fact).toMatchObject({ revision: 6, isCorrection: false });
  expect(fact.plays).toEqual([first, late, second]);
});

test('nextPlays takes other words and a passer for news, not for a correction', () => {
  const fact = next(
    { ...first, text: 'other words', others: [{ role: 'passer', playerId: '103', name: null }], editedAt: 5_000 },
    second,
  );

  expect(fact).toMatchObject({ revision: 6, isCorrection: false, plays: [{ isCorrected: false }, {}] });
});

test.each([
  ['kind', { kind: 'twoPointer' }],
  ['points', { points: 2 }],
  ['player', { playerId: '109' }],
  ['team', { side: 'away' }],
  ['result', { isMade: false }],
] as const)('nextPlays marks a play that has another %s, and says that it corrects', (_what, otherwise) => {
  const fact = next({ ...first, ...otherwise }, second);

  expect(fact).toMatchObject({
    revision: 6,
    isCorrection: true,
    plays: [{ isCorrected: true }, { isCorrected: false }],
  });
});

test('nextPlays says that a play that is gone is taken back', () => {
  expect(next(second)).toMatchObject({ revision: 6, isCorrection: true });
});

test('nextPlays keeps the mark of a corrected play, and does not take it for news', () => {
  const marked = { ...before, plays: [{ ...first, isCorrected: true }, second] };

  const fact = nextPlays(marked, seenPlays({ plays: [first, second] }), 2_000);

  expect(fact).toEqual({ ...marked, observedAt: 2_000 });
});
