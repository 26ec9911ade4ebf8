import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { eventually } from '@courtside/kafka-client/testing';
import { spawnService } from '@courtside/local-stack';
import { createSurroundings, logged, metric } from '@courtside/producer-kit/testing';
import { expect, test } from '@jest/globals';

const polls = 'courtside_feed_polls_total';
const stopLimitMs = 5_000;
const dayMs = 24 * 3_600_000;

/** Points of both teams, as the players of a fact make them. */
const pointsOf = (players: readonly { side: string; points: number | null }[]) =>
  ['home', 'away'].map((side) =>
    players.filter((line) => line.side === side).reduce((sum, { points }) => sum + (points ?? 0), 0),
  );

test('player-stats-producer publishes the box score of every game that has begun', async () => {
  await using around = await createSurroundings<PlayerStats>(playerStats);

  await around.start();
  const begun = (await around.shown()).filter(({ status }) => status === 'live');
  const isBegun = ({ gameId }: { gameId: string }) => begun.some((game) => gameId === `simulated:${game.sourceGameId}`);
  await eventually('a fact of both live games', () => around.newest().filter(isBegun).length === 2);

  const published = around.newest().filter(isBegun);
  expect(published.map(({ gameId, players }) => [gameId, ...pointsOf(players)]).sort()).toEqual(
    begun.map(({ sourceGameId, home, away }) => [`simulated:${sourceGameId}`, home, away]),
  );
  expect(published).toContainEqual(expect.objectContaining({ source: 'simulated', revision: 1, isFinal: false }));
});

test('player-stats-producer follows a running evening to the final box score of every game', async () => {
  await using around = await createSurroundings<PlayerStats>(playerStats, { speed: 600, holdAtEnd: true });
  const service = await around.start();
  await around.clock({ action: 'resume' });

  await eventually('every game is over', () => around.newest().filter(({ isFinal }) => isFinal).length === 3, 50_000);

  const shown = (await around.shown()).map(({ sourceGameId, home, away }) => [`simulated:${sourceGameId}`, home, away]);
  expect(
    around
      .newest()
      .map(({ gameId, players }) => [gameId, ...pointsOf(players)])
      .sort(),
  ).toEqual(shown.sort());
  for (const { gameId } of around.newest()) {
    const revisions = around.facts.filter((fact) => fact.gameId === gameId).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
  }
  expect(await metric(service, 'courtside_stat_line_violations_total')).toBe(0);
});

test('player-stats-producer publishes nothing twice after a restart and goes on with its revisions', async () => {
  await using around = await createSurroundings<PlayerStats>(playerStats, { games: 1 });
  const first = await around.start();
  await eventually('a fact', () => around.facts.length > 0);
  await first.stop();

  const second = await around.start();
  await eventually('some box scores', async () => (await metric(second, `${polls}{document="boxscore"`)) > 3);
  expect(around.newest()).toMatchObject([{ revision: 1 }]);
  await around.clock({ action: 'seek', byMs: 600_000 });
  await eventually('a change', () => around.newest()[0]?.revision !== 1);

  expect(around.newest()).toMatchObject([{ revision: 2 }]);
  const places = around.facts.map(({ revision, observedAt }) => `${revision} ${observedAt}`);
  expect(new Set(places).size).toBe(places.length);
});

test('player-stats-producer fetches the final box score of a game that ended while it was away', async () => {
  await using around = await createSurroundings<PlayerStats>(playerStats, { games: 1 });
  const first = await around.start();
  const { gameId } = await eventually('a fact', () => around.facts[0]);
  await first.stop();
  await around.clock({ action: 'seek', byMs: dayMs }); // Another evening is on the scoreboard now.

  await around.start();
  const final = await eventually('the end', () => around.facts.find((fact) => fact.gameId === gameId && fact.isFinal));

  expect((await around.shown()).map(({ sourceGameId }) => `simulated:${sourceGameId}`)).not.toContain(gameId);
  expect(final.revision).toBe(2);
});

test('player-stats-producer corrects a final box score', async () => {
  await using around = await createSurroundings<PlayerStats>(playerStats, { games: 1, holdAtEnd: true });
  await around.clock({ action: 'seek', byMs: dayMs / 4 });
  await around.start({ FEED_POLL_INTERVAL_MS: '20' }); // A final box score is asked for 120 times as rarely.
  const final = await eventually('the final box score', () => around.facts.find(({ isFinal }) => isFinal));

  await around.fault({ kind: 'correction', game: final.gameId.split(':')[1] ?? '', change: 'twoBecomesThree' });
  const corrected = await eventually(
    'the correction',
    () => around.facts.find(({ revision }) => revision === 2),
    20_000,
  );

  expect(corrected).toMatchObject({ isFinal: true, isCorrection: true });
  expect(pointsOf(corrected.players).reduce((a, b) => a + b)).toBe(pointsOf(final.players).reduce((a, b) => a + b) + 1);
});

test('player-stats-producer goes on with the other games when the box score of one hangs', async () => {
  await using around = await createSurroundings<PlayerStats>(playerStats, { games: 2 });
  const [stuck] = (await around.shown()).filter(({ status }) => status === 'live');
  await around.fault({ kind: 'hang', path: `/boxscore/*${stuck?.sourceGameId}*` });
  await around.start();
  const other = await eventually('the other game', () => around.facts[0]);

  await around.clock({ action: 'seek', byMs: 600_000 });
  await eventually('its next revision', () => around.facts.some(({ revision }) => revision === 2));

  expect(other.gameId).not.toBe(`simulated:${stuck?.sourceGameId}`);
  expect(around.newest()).toHaveLength(1);
});

test('player-stats-producer ends within five seconds of SIGTERM while the feed hangs', async () => {
  await using around = await createSurroundings<PlayerStats>(playerStats, { games: 2 });
  const service = await around.start();
  await eventually('a fact', () => around.facts.length > 0);
  await around.fault({ kind: 'hang' });
  await eventually('polls that hang', async () => (await metric(service, 'courtside_source_age_seconds')) > 0.5);
  const startedAtMs = performance.now();

  service.signal('SIGTERM');
  const exitCode = await service.ended;

  expect(exitCode).toBe(0);
  expect(performance.now() - startedAtMs).toBeLessThan(stopLimitMs);
  expect(logged(service, 'polling.stopped')).toMatchObject([{ unpublishedFactCount: 0 }]);
});

test('player-stats-producer stays ready when the feed refuses it, and says so', async () => {
  await using around = await createSurroundings<PlayerStats>(playerStats, { games: 1 });
  await around.fault({ kind: 'akamai' });

  const service = await around.start();
  await eventually(
    'a refusal',
    async () => (await metric(service, `${polls}{document="scoreboard",outcome="refused"`)) > 0,
  );

  expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  await eventually('one line of it', () => logged(service, 'feed.refused').length === 1);
  await around.clearFaults();
  await eventually('a fact after all', () => around.facts.length > 0);
});

test('player-stats-producer refuses to start with a wrong environment and names every variable', async () => {
  const wrong = { KAFKA_BROKERS: 'nowhere', FEED_URL: 'feed', FEED_POLL_INTERVAL_MS: '5s', LOG_LEVEL: 'loud' };
  const service = await spawnService('player-stats-producer', { env: wrong });

  expect(await service.ended).toBe(1);

  const [failure] = logged(service, 'service.failed');
  for (const name of Object.keys(wrong)) expect(JSON.stringify(failure)).toContain(name);
});
