import type { SeenGame } from '@courtside/feed-client';
import { expect, test } from '@jest/globals';
import { GameWatch, missingPollCountMax } from './game-watch.ts';
import type { GameFact } from './unfinished-games.ts';

const now = 1_795_474_800_000;
const listed = (gameId: string, status: SeenGame['status'] = 'live') =>
  ({ gameId, status, scheduledTipOff: now, source: 'simulated' }) as SeenGame;

const fact = (about: Partial<GameFact>): GameFact => ({
  ...{ gameId: 'simulated:1', source: 'simulated', observedAt: now, isFinal: false },
  ...about,
});

function setUp(...restored: GameFact[]) {
  const events: string[] = [];
  const note = ({ event }: { event: string }) => events.push(event);
  const isFileFinal = (gameId: string) => restored.some((known) => known.gameId === gameId && known.isFinal);
  return { events, watch: new GameWatch({ isFileFinal, restored, log: { info: note, warn: note } as never }) };
}

const yesterday = fact({ gameId: 'simulated:old', observedAt: now - 3_600_000 });

test('GameWatch watches nothing before the scoreboard has been seen', () => {
  const { watch } = setUp(yesterday);

  expect([...watch.gameIds]).toEqual([]);
  expect(watch.pace('simulated:old', now)).toBe('never');
});

test('GameWatch watches the games of the scoreboard and the unfinished ones of the topic', () => {
  const { watch } = setUp(yesterday, fact({ gameId: 'nba-cdn:other', source: 'nba-cdn' }));

  watch.take([listed('simulated:new')], now);

  expect([...watch.gameIds]).toEqual(['simulated:new', 'simulated:old']);
  expect(watch.pace('simulated:new', now)).toBe('live');
  expect(watch.pace('simulated:old', now)).toBe('waiting');
});

test('GameWatch gives an unlisted game up when the feed has no file of it time and again, and says so once', () => {
  const { watch, events } = setUp(yesterday);
  watch.take([listed('simulated:new')], now);

  for (let count = 0; count < missingPollCountMax + 1; count++) watch.missed('simulated:old');

  expect(watch.pace('simulated:old', now)).toBe('never');
  expect(events.filter((event) => event === 'game.givenUp')).toHaveLength(1);
});

test('GameWatch does not give up a listed game, whose file may come yet', () => {
  const { watch } = setUp();
  watch.take([listed('simulated:new')], now);

  for (let count = 0; count < 2 * missingPollCountMax; count++) watch.missed('simulated:new');

  expect(watch.pace('simulated:new', now)).toBe('live');
});

test('GameWatch counts only misses in a row', () => {
  const { watch } = setUp(yesterday);
  watch.take([listed('simulated:new')], now);

  for (let count = 0; count < missingPollCountMax; count++) {
    watch.missed('simulated:old');
    if (count === 2) watch.found('simulated:old');
  }

  expect(watch.pace('simulated:old', now)).toBe('waiting');
});
