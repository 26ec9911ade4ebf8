import { expect, jest, test } from '@jest/globals';
import { startForTest } from '../testing/simulator-client.ts';

jest.setTimeout(60_000); // Real servers, on a machine that may be busy with other suites.

const minutes = (count: number) => count * 60_000;

test('the control pauses and resumes the evening', async () => {
  await using feed = await startForTest();
  const paused = await feed.state();

  expect(paused.isPaused).toBe(true);
  expect((await feed.state()).virtualMs).toBe(paused.virtualMs);
  expect((await feed.clock({ action: 'resume' })).isPaused).toBe(false);
});

test('the simulator says that it is ready where services do, whatever the feed answers', async () => {
  await using feed = await startForTest();
  await feed.fault({ kind: 'hang' });

  const answer = await feed.get('/health/ready');

  expect([answer.status, await answer.json()]).toEqual([200, { isReady: true, reasons: [] }]);
});

test('the control seeks by a difference and to a moment', async () => {
  await using feed = await startForTest();
  const { virtualMs } = await feed.state();

  const later = await feed.clock({ action: 'seek', byMs: minutes(10) });
  const back = await feed.clock({ action: 'seek', to: new Date(virtualMs).toISOString() });

  expect(later.virtualMs - virtualMs).toBe(minutes(10));
  expect(back.virtualMs).toBe(virtualMs);
});

test('the control changes the speed', async () => {
  await using feed = await startForTest({ speed: 20 });

  expect((await feed.state()).speed).toBe(20);
  expect((await feed.clock({ action: 'speed', speed: 500 })).speed).toBe(500);
});

test('the control steps from row to row, and says when there is none left', async () => {
  await using feed = await startForTest({ games: 1, holdAtEnd: true });
  const counts: number[] = [];
  for (let step = 0; step < 5; step += 1)
    counts.push((await feed.clock({ action: 'step' })).games[0]?.releasedCount ?? 0);
  await feed.clock({ action: 'seek', byMs: minutes(240) });

  const end = await feed.clock({ action: 'step' });

  for (const [index, count] of counts.entries()) if (index > 0) expect(count).toBeGreaterThan(counts[index - 1] ?? 0);
  expect(end).toMatchObject({ isAtEnd: true, isPaused: true });
});

test.each<[string, unknown, string]>([
  ['an action that is none', { action: 'rewind' }, 'action'],
  ['a speed beyond 1000', { action: 'speed', speed: 5000 }, 'speed'],
  ['a seek to nowhere', { action: 'seek' }, 'a seek has either `to` or `byMs`'],
  ['a seek beyond two days', { action: 'seek', byMs: 200 * 3_600_000 }, 'the limit is 172800000 ms'],
])('the control refuses %s and says why', async (_what, order, message) => {
  await using feed = await startForTest();

  const response = await feed.post('/clock', order);

  expect(response.status).toBe(400);
  expect(((await response.json()) as { error: string }).error).toContain(message);
});

test.each<[string, unknown, string]>([
  ['a kind that is none', { kind: 'meteor' }, 'kind'],
  ['fields that it does not know', { kind: 'akamai', until: 'noon' }, 'until'],
  ['a count of nothing', { kind: 'akamai', count: 0 }, 'count'],
  ['a correction without a game', { kind: 'correction' }, 'game'],
  [
    'a correction of an unknown game',
    { kind: 'correction', game: '0099999999' },
    'it is not of the last three evenings',
  ],
])('the control refuses a fault of %s', async (_what, fault, message) => {
  await using feed = await startForTest();

  const response = await feed.post('/faults', fault);

  expect(response.status).toBe(400);
  expect(((await response.json()) as { error: string }).error).toContain(message);
});

test('the control lists faults with their hits, and forgets them', async () => {
  await using feed = await startForTest();
  await feed.fault({ kind: 'slow', delayMs: 1 });
  await feed.scoreboard();
  const list = async () => (await (await fetch(`${feed.simulator.controlUrl}/faults`)).json()) as { faults: unknown[] };

  expect((await list()).faults).toEqual([expect.objectContaining({ kind: 'slow', path: '*', hitCount: 1 })]);
  await feed.clearFaults();
  expect((await list()).faults).toEqual([]);
});

test('the control knows the truth now and at the end', async () => {
  await using feed = await startForTest({ games: 1, holdAtEnd: true });
  const gameId = feed.simulator.gameIds[0] ?? '';
  const before = await feed.truth(gameId);
  const [shown] = (await feed.scoreboard()).games;
  await feed.clock({ action: 'seek', byMs: minutes(200) });

  const after = await feed.truth(gameId);

  expect(before.status).toBe('live');
  expect(before.now.score.home).toBeGreaterThanOrEqual(shown?.homeTeam.score ?? 0);
  expect(before.end).toEqual(after.end);
  expect(after).toMatchObject({ status: 'final', now: after.end, end: { countedBy: 'engine' } });
  expect((await feed.scoreboard()).games[0]).toMatchObject({
    homeTeam: { score: after.end.score.home },
    awayTeam: { score: after.end.score.away },
  });
});

test.each(['twoBecomesThree', 'threeBecomesTwo'] as const)(
  'a correction %s after the end moves feed and truth alike',
  async (change) => {
    await using feed = await startForTest({ games: 1, holdAtEnd: true });
    const gameId = feed.simulator.gameIds[0] ?? '';
    await feed.clock({ action: 'seek', byMs: minutes(200) });
    const [before] = (await feed.scoreboard()).games;

    const correction = await feed.fault({ kind: 'correction', game: gameId, change });

    const [after] = (await feed.scoreboard()).games;
    const { end } = await feed.truth(gameId);
    const points = (game: typeof after) => (game?.homeTeam.score ?? 0) + (game?.awayTeam.score ?? 0);
    expect(correction).toMatchObject({ kind: 'correction', change });
    expect(points(after) - points(before)).toBe(change === 'twoBecomesThree' ? 1 : -1);
    expect(end.score).toEqual({ home: after?.homeTeam.score, away: after?.awayTeam.score });
    const { game } = (await (await feed.boxScore(gameId)).json()) as { game: { homeTeam: Team; awayTeam: Team } };
    const lines = (end as unknown as { players: Line[] }).players;
    for (const { personId, statistics } of [...game.homeTeam.players, ...game.awayTeam.players]) {
      const {
        points: scored,
        threePointersMade,
        plusMinus,
      } = lines.find((line) => line.personId === personId) ?? ({} as Line);
      expect(statistics).toMatchObject({ points: scored, threePointersMade, plusMinusPoints: plusMinus });
    }
  },
);

interface Team {
  readonly players: ReadonlyArray<{
    readonly personId: number;
    readonly statistics: Readonly<Record<string, unknown>>;
  }>;
}
interface Line {
  readonly personId: number;
  readonly points: number;
  readonly threePointersMade: number;
  readonly plusMinus: number;
}

test('a correction shows the file of its moment, also when a later one has been looked at before', async () => {
  await using feed = await startForTest({ games: 1, holdAtEnd: true });
  const gameId = feed.simulator.gameIds[0] ?? '';
  const actionCount = async () => {
    const { game } = (await (await feed.playByPlay(gameId)).json()) as { game: { actions: unknown[] } };
    return game.actions.length;
  };
  let before = Number.NaN;
  let virtualMs = Number.NaN;
  do {
    before = await actionCount();
    ({ virtualMs } = await feed.state());
    await feed.clock({ action: 'step' });
  } while ((await actionCount()) !== before + 1); // Some steps have several rows.
  await feed.clock({ action: 'seek', to: virtualMs });

  await feed.fault({ kind: 'correction', game: gameId });

  expect(await actionCount()).toBe(before);
});
