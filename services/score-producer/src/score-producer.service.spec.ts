import { type Score, scores } from '@courtside/contract-scores';
import { eventually } from '@courtside/kafka-client/testing';
import { spawnService } from '@courtside/local-stack';
import { createSurroundings, logged, metric } from '@courtside/producer-kit/testing';
import { expect, test } from '@jest/globals';

const polls = 'courtside_feed_polls_total';
const stopLimitMs = 5_000;

test('score-producer publishes the state of every game as the feed shows it', async () => {
  await using around = await createSurroundings<Score>(scores);

  await around.start();
  await eventually('a fact of every game', () => around.newest().length === 3);

  const shown = (await around.shown()).map(({ sourceGameId, home, away }) => [`simulated:${sourceGameId}`, home, away]);
  const published = around.newest().map(({ gameId, home, away }) => [gameId, home.score, away.score]);
  expect(published.sort()).toEqual(shown.sort());
  expect(around.newest()).toContainEqual(expect.objectContaining({ source: 'simulated', status: 'live', revision: 1 }));
});

test('score-producer publishes nothing twice after a restart and goes on with its revisions', async () => {
  await using around = await createSurroundings<Score>(scores);
  const first = await around.start();
  await eventually('a fact of every game', () => around.newest().length === 3);
  await first.stop();
  const before = around.newest();

  const second = await around.start();
  await eventually('some polls', async () => (await metric(second, polls)) > 3);
  expect(around.newest().map(({ gameId, revision }) => [gameId, revision])).toEqual(
    before.map(({ gameId, revision }) => [gameId, revision]),
  );
  await around.clock({ action: 'seek', byMs: 600_000 });
  const moved = await eventually('a change', () => around.newest().find(({ revision }) => revision > 1));

  expect(moved.revision).toBe(2);
  const places = around.facts.map(({ gameId, revision, observedAt }) => `${gameId} ${revision} ${observedAt}`);
  expect(new Set(places).size).toBe(places.length);
});

test('score-producer shows every score of a running evening in rising revisions, none of them a correction', async () => {
  await using around = await createSurroundings<Score>(scores, { speed: 600, holdAtEnd: true });
  await around.start();
  await around.clock({ action: 'resume' });

  await eventually(
    'every game is over',
    () => {
      const finals = around.newest().filter(({ status }) => status === 'final');
      return finals.length === 3;
    },
    50_000,
  );

  const shown = (await around.shown()).map(({ sourceGameId, home, away }) => [`simulated:${sourceGameId}`, home, away]);
  expect(
    around
      .newest()
      .map(({ gameId, home, away }) => [gameId, home.score, away.score])
      .sort(),
  ).toEqual(shown.sort());
  for (const { gameId } of around.newest()) {
    const revisions = around.facts.filter((fact) => fact.gameId === gameId).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
  }
  expect(around.facts.filter(({ isCorrection }) => isCorrection)).toEqual([]);
});

test('score-producer publishes a live game again within ten seconds when nothing changes', async () => {
  await using around = await createSurroundings<Score>(scores, { games: 1 });
  await around.start();

  const [first, second] = await eventually('a second fact', () => around.facts.length > 1 && around.facts, 12_000);

  expect(second).toEqual({ ...first, observedAt: second?.observedAt });
  const gapMs = (second?.observedAt ?? 0) - (first?.observedAt ?? 0);
  expect(gapMs).toBeGreaterThan(5_000);
  expect(gapMs).toBeLessThanOrEqual(10_000);
});

test('score-producer stays ready when the feed refuses it, says so, renews nothing and comes back', async () => {
  await using around = await createSurroundings<Score>(scores, { games: 1 });
  const service = await around.start();
  await eventually('a fact', () => around.facts.length > 0);

  await around.fault({ kind: 'akamai' });
  await eventually(
    'a refusal',
    async () => (await metric(service, `${polls}{document="scoreboard",outcome="refused"`)) > 0,
  );
  expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  await eventually('one line of it', () => logged(service, 'feed.refused').length === 1);
  await around.clock({ action: 'seek', byMs: 120_000 });
  await around.clearFaults();

  await eventually('what happened meanwhile', () => around.newest()[0]?.revision === 2);
  await eventually('one line of it', () => logged(service, 'feed.recovered').length === 1);
});

test('score-producer publishes a score that falls and stays low as a correction, and never one that flickers', async () => {
  await using around = await createSurroundings<Score>(scores, { games: 1 });
  const service = await around.start();
  await eventually('a fact', () => around.facts.length > 0);

  await around.fault({ kind: 'stale', agoMs: 600_000, count: 1 });
  await eventually('the step back', () => logged(service, 'score.held').length === 1);
  await eventually('polls after it', async () => (await metric(service, polls)) > 8);
  expect(around.facts.map(({ revision }) => revision)).toEqual([1]);
  await around.clock({ action: 'seek', byMs: -600_000 });
  await eventually('the correction', () => around.facts.length > 1);

  expect(around.newest()).toMatchObject([{ revision: 2, isCorrection: true }]);
});

test('score-producer ends within five seconds of SIGTERM while the feed hangs', async () => {
  await using around = await createSurroundings<Score>(scores, { games: 1 });
  const service = await around.start();
  await eventually('a fact', () => around.facts.length > 0);
  await around.fault({ kind: 'hang' });
  await eventually('a poll that hangs', async () => (await metric(service, 'courtside_source_age_seconds')) > 0.5);
  const startedAtMs = performance.now();

  service.signal('SIGTERM');
  const exitCode = await service.ended;

  expect(exitCode).toBe(0);
  expect(performance.now() - startedAtMs).toBeLessThan(stopLimitMs);
  expect(logged(service, 'polling.stopped')).toMatchObject([{ unpublishedFactCount: 0 }]);
});

test('score-producer polls nothing while another instance is active, and takes over when that one is killed', async () => {
  await using around = await createSurroundings<Score>(scores, { games: 1 });
  const active = await around.start();
  await eventually('a fact', () => around.facts.length > 0);
  const standby = await around.start();
  await eventually('the standby', () => logged(standby, 'owner.state').some(({ state }) => state === 'standby'));
  expect(await metric(standby, polls)).toBe(0);

  active.signal('SIGKILL');
  await around.clock({ action: 'seek', byMs: 120_000 });
  await eventually('the next revision', () => around.newest()[0]?.revision === 2, 20_000);

  expect(await metric(standby, polls)).toBeGreaterThan(0);
});

test('score-producer refuses to start with a wrong environment and names every variable', async () => {
  const wrong = { KAFKA_BROKERS: 'nowhere', FEED_URL: 'feed', FEED_POLL_INTERVAL_MS: '5s', LOG_LEVEL: 'loud' };
  const service = await spawnService('score-producer', { env: wrong });

  expect(await service.ended).toBe(1);

  const [failure] = logged(service, 'service.failed');
  for (const name of Object.keys(wrong)) expect(JSON.stringify(failure)).toContain(name);
});
