import { expect, test } from '@jest/globals';
import type { PointsDifference } from '../../src/api.ts';
import { differenceWords } from './difference-words.ts';

const teams = { home: 'BKN', away: 'GSW' };
const same = { score: 90, boxScore: 90 };
const difference: PointsDifference = { home: { score: 98, boxScore: 96 }, away: same, behind: 'boxScore' };

test('differenceWords says who differs, by how much, and what is behind', () => {
  expect(differenceWords(difference, teams)).toBe(
    'Score and box score differ: BKN 98 by the score, 96 by the box score. The box score is behind.',
  );
});

test('differenceWords names both teams when both differ', () => {
  const both = { ...difference, away: { score: 1, boxScore: 3 }, behind: 'score' } as const;

  expect(differenceWords(both, teams)).toMatch(/GSW 1 by .* 3 by .*; BKN 98 .*The score is behind\.$/);
});

test('differenceWords admits what is undecided', () => {
  expect(differenceWords({ ...difference, behind: 'undecided' }, teams)).toMatch(/cannot be told yet\.$/);
});
