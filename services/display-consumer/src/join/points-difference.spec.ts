import { expect, test } from '@jest/globals';
import { entity, line, score, stats } from '../testing/facts.ts';
import { pointsDifference } from './points-difference.ts';

const boxScoreWith = (homePoints: number | null, contentChangedAt: number) =>
  entity(stats({ players: [line({ points: homePoints }), line({ side: 'away', points: 48 })] }), { contentChangedAt });

const scoreChangedAt = (contentChangedAt: number) => entity(score(), { contentChangedAt });

test.each([
  ['boxScore', 2_000, 1_000],
  ['score', 1_000, 2_000],
  ['undecided', 1_000, 1_000],
])('pointsDifference says %s when the contents changed at %d and %d', (behind, scoreAtMs, boxScoreAtMs) => {
  const difference = pointsDifference(scoreChangedAt(scoreAtMs), boxScoreWith(47, boxScoreAtMs));

  expect(difference).toEqual({ home: { score: 50, boxScore: 47 }, away: { score: 48, boxScore: 48 }, behind });
});

test('pointsDifference is null when the two agree or one of them does not say', () => {
  expect(pointsDifference(scoreChangedAt(1), boxScoreWith(50, 2))).toBeNull();
  expect(pointsDifference(scoreChangedAt(1), boxScoreWith(null, 2))).toBeNull();
  expect(pointsDifference(undefined, boxScoreWith(47, 2))).toBeNull();
  expect(pointsDifference(scoreChangedAt(1), undefined)).toBeNull();
});
