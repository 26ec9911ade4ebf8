import { expect, test } from '@jest/globals';
import { StatsKeeper } from './stats-keeper.ts';
import { anyBoxScore, box, guest, line, stats } from './testing/any-box-score.ts';

const { gameId } = anyBoxScore;
const start = 1_000_000;
const seconds = (count: number) => start + count * 1_000;

/** A keeper whose topic holds what it published; `known` is what was restored. */
function setUp(...known: ReturnType<typeof stats>[]) {
  const topic = new Map(known.map((fact) => [fact.gameId, fact]));
  const published: string[] = [];
  const events: string[] = [];
  const violated: string[] = [];
  const keeper = new StatsKeeper({
    last: (id) => topic.get(id),
    publish: (fact, why) => {
      topic.set(fact.gameId, fact);
      published.push(`${why} ${fact.revision}${fact.isCorrection ? ' correction' : ''} at ${fact.observedAt - start}`);
    },
    pollIntervalMs: 2_000,
    violated: (rule) => violated.push(rule),
    log: { warn: ({ event }: { event: string }) => events.push(event) } as never,
  });
  return { keeper, published, events, violated };
}

const scored = box({ players: [line({ points: 13, fieldGoalsMade: 5 }), guest] });

test('StatsKeeper publishes what was never seen, then only what changes', () => {
  const { keeper, published } = setUp();

  keeper.take(gameId, anyBoxScore, start);
  keeper.take(gameId, anyBoxScore, seconds(2));
  keeper.take(gameId, scored, seconds(4));

  expect(published).toEqual(['changed 1 at 0', 'changed 2 at 4000']);
});

test('StatsKeeper renews what the feed showed last when nothing is new', () => {
  const { keeper, published } = setUp();
  keeper.take(gameId, anyBoxScore, start);

  for (const count of [2, 4, 6, 8]) keeper.take(gameId, undefined, seconds(count));

  expect(published).toEqual(['changed 1 at 0', 'refreshed 1 at 8000']);
});

test('StatsKeeper renews the restored fact when it has forgotten what the feed showed', () => {
  const { keeper, published } = setUp(stats({ revision: 7, observedAt: start }));
  keeper.take(gameId, anyBoxScore, seconds(1));
  keeper.forgetOthers([]);

  keeper.take(gameId, undefined, seconds(9));

  expect(published).toEqual(['refreshed 7 at 9000']);
});

test('StatsKeeper does not refresh a final box score', () => {
  const { keeper, published } = setUp();

  keeper.take(gameId, box({ isFinal: true }), start);
  keeper.take(gameId, undefined, seconds(600));

  expect(published).toEqual(['changed 1 at 0']);
});

test('StatsKeeper holds a step back for two polls, also when the feed says that it has not changed', () => {
  const { keeper, published, events } = setUp();
  keeper.take(gameId, scored, start);

  keeper.take(gameId, anyBoxScore, seconds(2));
  keeper.take(gameId, undefined, seconds(4));
  keeper.take(gameId, undefined, seconds(6));

  expect(published).toEqual(['changed 1 at 0', 'changed 2 correction at 6000']);
  expect(events).toEqual(['stats.held', 'stats.corrected']);
});

test('StatsKeeper reports a contradiction once and publishes what the source gave', () => {
  const { keeper, published, violated } = setUp();
  const wrong = [line({ totalRebounds: 6 }), guest];

  keeper.take(gameId, box({ players: wrong }), start);
  keeper.take(gameId, undefined, seconds(2));
  keeper.take(gameId, box({ players: [line({ totalRebounds: 6, assists: 4 }), guest] }), seconds(4));

  expect(violated).toEqual(['rebounds']);
  expect(published).toEqual(['changed 1 at 0', 'changed 2 at 4000']);
});

test('StatsKeeper publishes nothing of a box score that belongs to another game', () => {
  const { keeper, published, events } = setUp();

  keeper.take('nba-cdn:0022600001', anyBoxScore, start);

  expect([published, events]).toEqual([[], ['stats.ofAnotherGame']]);
});
