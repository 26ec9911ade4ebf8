import { expect, test } from '@jest/globals';
import type { Correction, GameSummary } from '../../src/api.ts';
import { game, someOrigin, someTime } from '../testing/views.ts';
import { oldAfterMs } from './freshness.ts';
import { gameRemarks } from './game-remarks.ts';

const later = someTime + oldAfterMs + 1;
const correction: Correction = { topic: 'courtside.scores', revision: 6, observedAt: someTime, changes: [] };

const kinds = (about: Partial<GameSummary>, now: number) => gameRemarks(game(about), now).map(({ kind }) => kind);

test('gameRemarks has nothing to say about a game whose numbers are fresh and agree', () => {
  expect(kinds({}, someTime)).toEqual([]);
});

test('gameRemarks tells a silent source, and a box score that is silent alone', () => {
  const fresh = { ...someOrigin, observedAt: later };

  expect(kinds({}, later)).toEqual(['silent']);
  expect(kinds({ origins: { score: fresh, boxScore: someOrigin } }, later)).toEqual(['box-score-silent']);
  expect(kinds({ status: 'final', origins: { score: someOrigin, boxScore: someOrigin } }, later)).toEqual([]);
});

test('gameRemarks tells what disagrees before what was corrected', () => {
  const difference = {
    home: { score: 40, boxScore: 38 },
    away: { score: 42, boxScore: 42 },
    behind: 'boxScore',
  } as const;

  const said = kinds({ corrections: { score: correction, boxScore: correction }, difference }, someTime);

  expect(said).toEqual(['difference', 'score-correction', 'box-score-correction']);
});

test('gameRemarks says since when the source repeats itself', () => {
  const stuck = { ...someOrigin, contentChangedAt: someTime - 180_000 };

  expect(kinds({ origins: { score: stuck, boxScore: null } }, someTime)).toEqual(['unchanged']);
});
