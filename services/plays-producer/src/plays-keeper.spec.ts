import { plays as contract, type Plays } from '@courtside/contract-plays';
import type { SeenAction, SeenGame } from '@courtside/feed-client';
import { expect, test } from '@jest/globals';
import { PlaysKeeper } from './plays-keeper.ts';
import { action, gameId, plays, teams } from './testing/any-plays.ts';

const start = 1_000_000;
const seconds = (count: number) => start + count * 1_000;
const listed = (id: string) => ({ gameId: id, home: { teamId: '7' }, away: { teamId: '8' } }) as SeenGame;
const file = (...actions: SeenAction[]) => ({ gameId, source: 'simulated' as const, actions });

/** A keeper whose topic holds what it published; `known` is what was restored. */
function setUp(...known: Plays[]) {
  const topic = new Map(known.map((fact) => [contract.key(fact), fact]));
  const published: string[] = [];
  const events: string[] = [];
  const keeper = new PlaysKeeper({
    last: (key) => topic.get(key),
    publish: (fact, why) => {
      topic.set(contract.key(fact), fact);
      const note = `${fact.isCorrection ? ' correction' : ''} of ${fact.plays.length} plays`;
      published.push(`${why} ${fact.period}/${fact.revision}${note} at ${fact.observedAt - start}`);
    },
    pollIntervalMs: 2_000,
    log: { warn: ({ event }: { event: string }) => events.push(event) } as never,
  });
  if (known.length === 0) keeper.list([listed(gameId)]);
  return { keeper, topic, published, events };
}

const first = action({ actionNumber: 2, orderNumber: 10 });
const second = action({ actionNumber: 3, orderNumber: 30 });
const late = action({ actionNumber: 9, orderNumber: 20 });
const next = action({ actionNumber: 4, orderNumber: 40, period: 2 });
const end = action({ actionNumber: 10, orderNumber: 50, period: 2, actionType: 'game', subType: 'end' });

test('PlaysKeeper publishes a fact for each period, then only those that change', () => {
  const { keeper, published } = setUp();

  keeper.take(gameId, file(first, second, next), start);
  keeper.take(gameId, file(first, late, second, next), seconds(2));

  expect(published).toEqual([
    'changed 1/1 of 2 plays at 0',
    'changed 2/1 of 1 plays at 0',
    'changed 1/2 of 3 plays at 2000',
  ]);
});

test('PlaysKeeper renews the current period of a game that goes on, and no earlier one', () => {
  const { keeper, published } = setUp();
  keeper.take(gameId, file(first, next), start);

  for (const count of [2, 4, 6, 8]) keeper.take(gameId, undefined, seconds(count));

  expect(published.slice(2)).toEqual(['refreshed 2/1 of 1 plays at 8000']);
});

test('PlaysKeeper renews nothing of a game that is over', () => {
  const { keeper, published } = setUp();
  keeper.take(gameId, file(first, next, end), start);

  keeper.take(gameId, undefined, seconds(600));

  expect(published).toHaveLength(2);
  expect(keeper.isFileFinal(gameId)).toBe(true);
});

test('PlaysKeeper publishes a period as empty when all its plays are gone', () => {
  const { keeper, published } = setUp();
  keeper.take(gameId, file(first, next), start);

  keeper.take(gameId, file(first, action({ actionNumber: 5, orderNumber: 20 })), seconds(2));
  keeper.take(gameId, undefined, seconds(4));

  expect(published.slice(2)).toEqual(['changed 1/2 of 2 plays at 2000', 'changed 2/2 correction of 0 plays at 2000']);
});

test('PlaysKeeper holds a step back for two polls, also when the feed says that it has not changed', () => {
  const { keeper, published, events } = setUp();
  keeper.take(gameId, file(first, second), start);

  keeper.take(gameId, file(first), seconds(2));
  keeper.take(gameId, undefined, seconds(4));
  keeper.take(gameId, undefined, seconds(6));

  expect(published).toEqual(['changed 1/1 of 2 plays at 0', 'changed 1/2 correction of 1 plays at 6000']);
  expect(events).toEqual(['plays.held', 'plays.corrected']);
});

test('PlaysKeeper knows the teams of a restored game that the scoreboard does not list any more', () => {
  const restored = plays({ revision: 5, observedAt: start, plays: [] });
  const { keeper, topic, published } = setUp(restored);

  keeper.take(gameId, file(first), seconds(2));
  keeper.take(gameId, file(first), seconds(4));

  expect(published).toEqual(['changed 1/6 of 1 plays at 2000']);
  expect(topic.get(contract.key(restored))).toMatchObject({ ...teams, plays: [{ side: 'home' }] });
});

test('PlaysKeeper renews the restored fact when it has forgotten what the feed showed', () => {
  const { keeper, published } = setUp(plays({ revision: 5, observedAt: start }));

  keeper.take(gameId, undefined, seconds(9));

  expect(published).toEqual(['refreshed 1/5 of 1 plays at 9000']);
});

test('PlaysKeeper publishes nothing of another game, nor of a game whose teams nobody has told', () => {
  const { keeper, published, events } = setUp();

  keeper.take('simulated:other', file(first), start);
  keeper.take('simulated:other', undefined, start);
  keeper.forgetOthers([]);
  keeper.take(gameId, file(first), start);

  expect(published).toEqual([]);
  expect(events).toEqual(['plays.ofAnotherGame', 'plays.ofUnknownTeams', 'plays.ofUnknownTeams']);
});
