import type { FeedOutcome } from '@courtside/feed-client';
import type { OwnershipState } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import { createMonitor } from './monitor.ts';

const ok = (receivedAt: number): FeedOutcome<unknown> => ({ kind: 'ok', data: {}, receivedAt, issues: [] });
const refused: FeedOutcome<unknown> = { kind: 'refused', status: 403 };

/** A monitor with a clock that the test sets. */
function setUp(...states: OwnershipState[]) {
  const clock = { nowMs: 0 };
  const monitor = createMonitor('any-producer', () => clock.nowMs);
  for (const state of states) monitor.ownershipChanged(state);
  const metric = async (line: string) =>
    (await monitor.operations.metrics.metrics()).split('\n').find((text) => text.startsWith(line)) ?? '';
  return { clock, monitor, metric };
}

test.each<[OwnershipState, boolean]>([
  ['starting', false],
  ['restoring', false],
  ['active', true],
  ['standby', true],
  ['disconnected', false],
])('createMonitor in the state %s says of its readiness %s, with a reason if not', (state, isReady) => {
  const readiness = setUp(state).monitor.operations.ready();

  expect(readiness).toEqual({ isReady, reasons: isReady ? [] : [expect.stringMatching(/\w/)] });
});

test('createMonitor says what keeps the owner from its work, until it is over', () => {
  const { monitor } = setUp('active');

  monitor.ownershipChanged('disconnected', 'Cannot publish to "courtside.any": not authorized');
  expect(monitor.operations.ready().reasons).toContain('Cannot publish to "courtside.any": not authorized');

  monitor.ownershipChanged('active');
  expect(monitor.operations.ready()).toEqual({ isReady: true, reasons: [] });
});

test('createMonitor stays ready and live when the feed refuses, and counts it', async () => {
  const { monitor, metric } = setUp('active');

  monitor.polled('scoreboard', refused);

  expect([monitor.operations.live(), monitor.operations.ready().isReady]).toEqual([true, true]);
  expect(await metric('courtside_feed_polls_total{document="scoreboard",outcome="refused"')).toMatch(/ 1$/);
});

test('createMonitor counts answers in which something had to be coerced or dropped, and no others', async () => {
  const { monitor, metric } = setUp('active');
  const flawed: FeedOutcome<unknown> = {
    kind: 'ok',
    data: {},
    receivedAt: 0,
    issues: ['dropped game 1', 'and another'],
  };

  for (const outcome of [flawed, ok(0), flawed, refused]) monitor.polled('scoreboard', outcome);

  expect(await metric('courtside_feed_repaired_answers_total{document="scoreboard"')).toMatch(/ 2$/);
});

test('createMonitor tells how long ago the scoreboard was read with success', async () => {
  const { clock, monitor, metric } = setUp('active');
  monitor.polled('scoreboard', ok(10_000));
  monitor.polled('boxscore', ok(20_000));
  monitor.polled('scoreboard', refused);

  clock.nowMs = 25_000;

  expect(await metric('courtside_source_age_seconds')).toMatch(/ 15$/);
});

test('createMonitor counts the age of the source from the start when it never answered', async () => {
  const { clock, metric } = setUp('active');

  clock.nowMs = 25_000;

  expect(await metric('courtside_source_age_seconds')).toMatch(/ 25$/);
});

test('createMonitor gives a standby no age of a source that it does not read', async () => {
  const { metric } = setUp('active', 'standby');

  expect(await metric('courtside_source_age_seconds')).toMatch(/ Nan$/i);
});

test('createMonitor asks whoever publishes how much waits', async () => {
  const { monitor, metric } = setUp('active');

  monitor.queuedFactCount = () => 3;

  expect(await metric('courtside_publish_queue_depth')).toMatch(/ 3$/);
});
