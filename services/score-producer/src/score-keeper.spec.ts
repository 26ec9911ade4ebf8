import { expect, test } from '@jest/globals';
import { ScoreKeeper } from './score-keeper.ts';
import { at, game, score } from './testing/any-game.ts';

const start = 1_000_000;
const seconds = (count: number) => start + count * 1_000;

/** A keeper whose topic holds what it published; `known` is what was restored. */
function setUp(...known: ReturnType<typeof score>[]) {
  const topic = new Map(known.map((fact) => [fact.gameId, fact]));
  const published: string[] = [];
  const events: string[] = [];
  const note = ({ event, gameId }: { event: string; gameId: string }) => events.push(`${event} ${gameId}`);
  const keeper = new ScoreKeeper({
    last: (gameId) => topic.get(gameId),
    publish: (fact, why) => {
      topic.set(fact.gameId, fact);
      published.push(`${why} ${fact.gameId}/${fact.revision}${fact.isCorrection ? ' correction' : ''}`);
    },
    pollIntervalMs: 2_000,
    log: { info: note, warn: note } as never,
  });
  return { keeper, published, events };
}

const a = game({ gameId: 'a' });
const b = game({ gameId: 'b', status: 'scheduled', period: 0 });

test('ScoreKeeper publishes every game that was never seen, then only what changes', () => {
  const { keeper, published } = setUp();

  keeper.take([a, b], start);
  keeper.take([a, b], seconds(2));
  keeper.take([{ ...a, ...at(32, 28) }, b], seconds(4));

  expect(published).toEqual(['changed a/1', 'changed b/1', 'changed a/2']);
});

test('ScoreKeeper refreshes a live game before its fact is 10 s old and leaves a scheduled one alone', () => {
  const { keeper, published } = setUp();

  for (const count of [0, 2, 4, 6, 8, 10, 12, 14, 16]) keeper.take([a, b], seconds(count));

  expect(published).toEqual(['changed a/1', 'changed b/1', 'refreshed a/1', 'refreshed a/1']);
});

test('ScoreKeeper goes on from what was restored and publishes nothing twice', () => {
  const { keeper, published } = setUp(
    score({ gameId: 'a', revision: 7, observedAt: start }),
    score({ ...b, revision: 3, observedAt: 0 }),
  );

  keeper.take([a, b], seconds(1));
  keeper.take([{ ...a, ...at(32, 28) }, b], seconds(2));

  expect(published).toEqual(['changed a/8']);
});

test('ScoreKeeper holds a step back for two polls and publishes it as a correction when it persists', () => {
  const { keeper, published, events } = setUp();
  const lower = { ...a, ...at(28, 28) };

  for (const [count, seen] of [a, lower, lower, lower, lower].entries()) keeper.take([seen], seconds(2 * count));

  expect(published).toEqual(['changed a/1', 'changed a/2 correction']);
  expect(events).toEqual(['score.held a', 'score.corrected a']);
});

test('ScoreKeeper publishes nothing of a step back that was a flicker', () => {
  const { keeper, published } = setUp();
  const lower = { ...a, ...at(28, 28) };

  for (const [count, seen] of [a, lower, a, lower, lower, a].entries()) keeper.take([seen], seconds(count));

  expect(published).toEqual(['changed a/1']);
});

test('ScoreKeeper says once that a game has vanished, publishes nothing of it and says when it returns', () => {
  const { keeper, published, events } = setUp();

  for (const [count, games] of [[a, b], [b], [b], [a, b]].entries()) keeper.take(games, seconds(count));

  expect(events).toEqual(['game.vanished a', 'game.returned a']);
  expect(published).toEqual(['changed a/1', 'changed b/1']);
});

test('ScoreKeeper takes another evening for no loss', () => {
  const { keeper, events } = setUp();

  keeper.take([a], start);
  keeper.take([{ ...b, gameDate: '2026-11-21' }], seconds(2));

  expect(events).toEqual([]);
});
