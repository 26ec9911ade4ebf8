import { expect, test } from '@jest/globals';
import { nextPlayerStats } from './next-player-stats.ts';
import { anyBoxScore, box, guest, line, stats } from './testing/any-box-score.ts';

test('nextPlayerStats begins with revision 1 when the box score was never seen', () => {
  const next = nextPlayerStats(undefined, anyBoxScore, 5);

  expect(next).toEqual({ ...anyBoxScore, revision: 1, observedAt: 5, isCorrection: false });
});

test('nextPlayerStats raises the revision by one when a number changes', () => {
  const next = nextPlayerStats(stats({ revision: 7 }), box({ players: [line({ assists: 4 }), guest] }), 2_000_000);

  expect(next).toMatchObject({ revision: 8, observedAt: 2_000_000, isCorrection: false });
});

test('nextPlayerStats only renews observedAt of a fact that a decoder has made of classes', () => {
  class Decoded {}
  const decoded = <Value extends object>(value: Value) => Object.assign(new Decoded(), value);
  const before = decoded(stats({ revision: 7, players: anyBoxScore.players.map(decoded) }));

  const next = nextPlayerStats(before, anyBoxScore, 2_000_000);

  expect(next).toEqual({ ...stats({ revision: 7 }), observedAt: 2_000_000 });
});

test('nextPlayerStats keeps saying that a revision is a correction while it is only renewed', () => {
  const fewer = box({ players: [line({ assists: 2 }), guest] });
  const corrected = nextPlayerStats(stats({}), fewer, 2_000_000);

  const renewed = nextPlayerStats(corrected, fewer, 2_010_000);

  expect(renewed).toEqual({ ...corrected, observedAt: 2_010_000, isCorrection: true });
});

test('nextPlayerStats takes the end from the box score itself', () => {
  expect(nextPlayerStats(stats({}), box({ isFinal: true }), 5)).toMatchObject({ revision: 8, isFinal: true });
});
