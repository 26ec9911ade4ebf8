import { expect, test } from '@jest/globals';
import { scoreAt } from '../testing/facts.ts';
import { historyOf } from '../testing/history-of.ts';
import { timelineOf } from './timeline-of.ts';

const scoresOf = (timeline: ReturnType<typeof timelineOf>) => timeline.map(({ home, away }) => `${home}-${away}`);

test('timelineOf has one point for each change of the score and none for a clock that runs', () => {
  const history = historyOf(
    scoreAt(1, 0, 0, { period: 0, phase: 'pregame', status: 'scheduled' }),
    scoreAt(2, 0, 0, { period: 1 }),
    scoreAt(3, 0, 0, { period: 1, clockRemainingMs: 700_000 }),
    scoreAt(4, 2, 0, { period: 1, clockRemainingMs: 690_000 }),
    scoreAt(5, 2, 3, { period: 1 }),
  );

  const timeline = timelineOf(history);

  expect(scoresOf(timeline)).toEqual(['0-0', '2-0', '2-3']);
  expect(timeline[1]).toEqual({
    observedAt: 4_000,
    period: 1,
    clockRemainingMs: 690_000,
    home: 2,
    away: 0,
    isCorrection: false,
  });
});

test('timelineOf marks the end of a period once', () => {
  const history = historyOf(
    scoreAt(1, 20, 18, { period: 1 }),
    scoreAt(2, 20, 18, { period: 1, phase: 'endOfPeriod', clockRemainingMs: 0 }),
    scoreAt(3, 20, 18, { period: 1, phase: 'halftime', clockRemainingMs: 0 }),
    scoreAt(4, 20, 18, { period: 2 }),
  );

  expect(timelineOf(history).map(({ observedAt }) => observedAt)).toEqual([1_000, 2_000, 4_000]);
});

test('timelineOf lets a correction take points back', () => {
  const history = historyOf(scoreAt(1, 2, 0), scoreAt(2, 5, 0), scoreAt(3, 4, 0, { isCorrection: true }));

  const timeline = timelineOf(history);

  expect(scoresOf(timeline)).toEqual(['2-0', '5-0', '4-0']);
  expect(timeline.map(({ isCorrection }) => isCorrection)).toEqual([false, false, true]);
});
