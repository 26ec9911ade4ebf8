import { eventually } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { GameFilePollers } from './game-file-pollers.ts';
import type { Pace } from './watched-game.ts';

/** Far beyond the test: a poller that waits so long asks once, unless it is woken. */
const endlessMs = 100_000;

/** Pollers of a feed that answers at once, except for games that hang; `paces` may be changed. */
function setUp(paces: Record<string, Pace>, pollIntervalMs: number, hanging: string[] = []) {
  const asked: string[] = [];
  const seen: string[] = [];
  const stopping = new AbortController();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const pollers = new GameFilePollers<string>(
    {
      files: {
        document: 'file',
        read: (id, signal) => {
          asked.push(id);
          if (!hanging.includes(id)) return Promise.resolve({ kind: 'ok', data: 'any', receivedAt: 5, issues: [] });
          return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        },
      },
      pollIntervalMs,
      monitor: { polled: () => {} },
      log: log as never,
      pace: (gameId) => paces[gameId] ?? 'never',
      see: (gameId) => seen.push(gameId),
      miss: () => {},
    },
    stopping.signal,
  );
  return { pollers, asked, seen, [Symbol.dispose]: () => stopping.abort() };
}

const countOf = (list: readonly string[], item: string) => list.filter((other) => other === item).length;

test('GameFilePollers asks for a game by its id at the source, again and again', async () => {
  using around = setUp({ 'simulated:1': 'live' }, 1);

  around.pollers.follow(['simulated:1']);
  await eventually('polls', () => countOf(around.asked, '1') > 3);

  expect(countOf(around.seen, 'simulated:1')).toBeGreaterThanOrEqual(3);
});

test('GameFilePollers lets no game wait for one that hangs', async () => {
  using around = setUp({ 's:stuck': 'live', 's:1': 'live' }, 1, ['stuck']);

  around.pollers.follow(['s:stuck', 's:1']);
  await eventually('polls of the other', () => countOf(around.seen, 's:1') > 3);

  expect(countOf(around.asked, 'stuck')).toBe(1);
});

test('GameFilePollers asks at once when a game gets a faster pace, and not when it gets a slower one', async () => {
  const paces: Record<string, Pace> = { 's:1': 'waiting', 's:2': 'live' };
  using around = setUp(paces, endlessMs);
  around.pollers.follow(['s:1', 's:2']);
  await eventually('the first polls', () => around.seen.length === 2);

  Object.assign(paces, { 's:1': 'live', 's:2': 'final' });
  around.pollers.follow(['s:1', 's:2']);
  await eventually('the second poll of one', () => countOf(around.seen, 's:1') === 2);

  expect(countOf(around.asked, '2')).toBe(1);
});

test('GameFilePollers ends a poller when its game is not worth it any more, and starts it again later', async () => {
  const paces: Record<string, Pace> = { 's:1': 'live', 's:2': 'live' };
  using around = setUp(paces, 1);
  around.pollers.follow(['s:1', 's:2']);
  await eventually('the first polls', () => countOf(around.seen, 's:1') > 0);

  paces['s:1'] = 'never';
  around.pollers.follow(['s:2']);
  const askedBefore = countOf(around.asked, '1');
  await eventually('polls of the other', () => countOf(around.seen, 's:2') > 5);
  expect(countOf(around.asked, '1')).toBeLessThanOrEqual(askedBefore + 1);

  paces['s:1'] = 'live';
  around.pollers.follow(['s:1', 's:2']);
  await eventually('polls again', () => countOf(around.asked, '1') > askedBefore + 3);
});
