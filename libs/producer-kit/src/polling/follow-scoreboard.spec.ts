import type { FeedOutcome, SeenGame, SeenScoreboard } from '@courtside/feed-client';
import { collectLog } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { createMonitor } from '../monitoring/monitor.ts';
import { followScoreboard } from './follow-scoreboard.ts';

type Outcome = FeedOutcome<SeenScoreboard>;

const game = { gameId: 'simulated:1', status: 'live', scheduledTipOff: null } as unknown as SeenGame;
const ok = (receivedAt: number, games = [game]): Outcome => ({
  kind: 'ok',
  data: { games } as unknown as SeenScoreboard,
  receivedAt,
  issues: [],
});
const failed: Outcome = { kind: 'transient', reason: 'HTTP 503' };

/** What is shown while the feed answers in this way, one poll after the other. */
async function shownBy(...outcomes: Outcome[]): Promise<[gameIds: string[], observedAt: number][]> {
  const stopping = new AbortController();
  const shown: [string[], number][] = [];
  const client = {
    async scoreboard() {
      const outcome = outcomes.shift() ?? failed;
      if (outcomes.length === 0) stopping.abort();
      return outcome;
    },
  };
  const around = { client, pollIntervalMs: 1, monitor: createMonitor('any-producer'), log: collectLog().log as never };
  await followScoreboard({ ...around, now: () => 0 }, stopping.signal, (games, observedAt) =>
    shown.push([games.map(({ gameId }) => gameId), observedAt]),
  );
  return shown;
}

test('followScoreboard shows the games of every answer, with the time at which it came', async () => {
  expect(await shownBy(ok(10), ok(20, []))).toEqual([
    [['simulated:1'], 10],
    [[], 20],
  ]);
});

test('followScoreboard shows again what the last answer showed when the feed confirms it', async () => {
  expect(await shownBy(ok(10), { kind: 'notModified', receivedAt: 20 })).toEqual([
    [['simulated:1'], 10],
    [['simulated:1'], 20],
  ]);
});

test('followScoreboard shows nothing for a poll that failed: only a successful one renews', async () => {
  expect(await shownBy(ok(10), failed, { kind: 'refused', status: 403 }, ok(40))).toEqual([
    [['simulated:1'], 10],
    [['simulated:1'], 40],
  ]);
});
