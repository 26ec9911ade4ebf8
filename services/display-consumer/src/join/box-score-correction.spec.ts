import { expect, test } from '@jest/globals';
import { entity, line, sighting, stats } from '../testing/facts.ts';
import { boxScoreCorrection } from './box-score-correction.ts';

const corrected = (about: Parameters<typeof line>[0]) =>
  entity(stats({ revision: 2, isCorrection: true, players: [line(about)] }), {
    contentChangedAt: 7_000,
    corrected: sighting(stats({ players: [line()] }), 0),
  });

test('boxScoreCorrection tells which values of which player have changed', () => {
  expect(boxScoreCorrection('t', corrected({ points: 48, fieldGoalsMade: 19, secondsPlayed: 620 }))).toEqual({
    topic: 't',
    revision: 2,
    observedAt: 7_000,
    changes: [
      { what: '101.points', label: 'Ada Guard', before: 50, after: 48 },
      { what: '101.fieldGoalsMade', label: 'Ada Guard', before: 20, after: 19 },
    ],
  });
});

test('boxScoreCorrection tells of time on court only when it falls', () => {
  expect(boxScoreCorrection('t', corrected({ secondsPlayed: 590 }))?.changes).toHaveLength(1);
  expect(boxScoreCorrection('t', corrected({ secondsPlayed: 610 }))?.changes).toEqual([]);
});

test('boxScoreCorrection is null when the newest revision is none', () => {
  expect(boxScoreCorrection('t', entity(stats()))).toBeNull();
});
