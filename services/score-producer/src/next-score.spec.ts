import { expect, test } from '@jest/globals';
import { nextScore } from './next-score.ts';
import { anyGame, at, game, score } from './testing/any-game.ts';

test('nextScore begins with revision 1 when the game was never seen', () => {
  const next = nextScore(undefined, anyGame, 5);

  expect(next).toEqual({ ...anyGame, revision: 1, observedAt: 5, isCorrection: false });
});

test('nextScore raises the revision by one when the content changes', () => {
  const next = nextScore(score({ revision: 7 }), game(at(32, 28)), 2_000_000);

  expect(next).toMatchObject({ revision: 8, observedAt: 2_000_000, isCorrection: false, home: { score: 32 } });
});

test('nextScore only renews observedAt when the content is the same in another order of its names', () => {
  const before = score({ revision: 7 });
  const seen = Object.fromEntries(Object.entries(anyGame).reverse()) as unknown as typeof anyGame;

  const next = nextScore(before, seen, 2_000_000);

  expect(next).toEqual({ ...before, observedAt: 2_000_000 });
});

test('nextScore only renews observedAt of a fact that a decoder has made of classes', () => {
  class Decoded {}
  const decoded = <Value extends object>(value: Value) => Object.assign(new Decoded(), value);
  const { home, away } = anyGame;
  const before = decoded(score({ revision: 7, home: decoded(home), away: decoded(away) }));

  const next = nextScore(before, anyGame, 2_000_000);

  expect(next).toEqual({ ...score({ revision: 7 }), observedAt: 2_000_000 });
});

test('nextScore keeps saying that a revision is a correction while it is only renewed', () => {
  const corrected = nextScore(score({ ...at(30, 28) }), game(at(28, 28)), 2_000_000);

  const renewed = nextScore(corrected, game(at(28, 28)), 2_010_000);

  expect(renewed).toEqual({ ...corrected, observedAt: 2_010_000, isCorrection: true });
});

test('nextScore forgets the correction when the game goes on', () => {
  const corrected = score({ ...at(28, 28), isCorrection: true });

  const next = nextScore(corrected, game(at(30, 28)), 2_000_000);

  expect(next.isCorrection).toBe(false);
});
