import { expect, test } from '@jest/globals';
import { score, scoreAt } from '../testing/facts.ts';
import { historyOf } from '../testing/history-of.ts';
import { scoreCorrection } from './score-correction.ts';

test('scoreCorrection tells the old and the new value, also after later facts', () => {
  const history = historyOf(
    scoreAt(1, 52, 48, { clockRemainingMs: 300_000 }),
    scoreAt(2, 50, 48, { isCorrection: true, clockRemainingMs: 290_000 }),
    scoreAt(3, 53, 48),
  );

  expect(scoreCorrection('courtside.scores', history, score())).toEqual({
    topic: 'courtside.scores',
    revision: 2,
    observedAt: 2_000,
    changes: [{ what: 'home.score', label: 'Nets', before: 52, after: 50 }],
  });
});

test('scoreCorrection tells of a clock that was set back', () => {
  const history = historyOf(scoreAt(1, 5, 5), scoreAt(2, 5, 5, { isCorrection: true, clockRemainingMs: 310_000 }));

  expect(scoreCorrection('t', history, score())?.changes).toEqual([
    { what: 'clockRemainingMs', label: 'Clock', before: 300_000, after: 310_000 },
  ]);
});

test('scoreCorrection names no change when what stood before is unknown, and is null without a correction', () => {
  expect(scoreCorrection('t', historyOf(scoreAt(2, 5, 5, { isCorrection: true })), score())?.changes).toEqual([]);
  expect(scoreCorrection('t', historyOf(scoreAt(1, 5, 5)), score())).toBeNull();
});
