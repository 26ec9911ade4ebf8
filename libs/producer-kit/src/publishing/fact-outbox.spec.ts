import { collectLog } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { createMonitor } from '../monitoring/monitor.ts';
import { createFactOutbox } from './fact-outbox.ts';

interface Fact {
  readonly gameId: string;
  readonly playerId: string;
  readonly revision: number;
  readonly observedAt: number;
}

const fact = (playerId: string, revision = 1): Fact => ({ gameId: 'g1', playerId, revision, observedAt: 1_000 });
const key = ({ gameId, playerId }: Fact) => `${gameId}/${playerId}`;

/** A topic that holds `stored`; `send` acknowledges a fact or refuses it. */
function setUp(send: (fact: Fact) => Promise<void>, stored?: Fact) {
  const { log, lines } = collectLog();
  const topic = { last: () => stored, publish: send };
  const { metrics } = createMonitor('any-producer');
  const outbox = createFactOutbox<Fact>({ key }, topic, new AbortController().signal, metrics, log as never);
  return { outbox, metrics, lines };
}

test('createFactOutbox tells entities of one game apart by the key of the contract', () => {
  const { outbox } = setUp(() => new Promise(() => {}));

  outbox.publish(fact('p1', 3), 'changed');
  outbox.publish(fact('p2', 5), 'changed');

  expect(outbox.size).toBe(2);
  expect([outbox.last('g1/p1')?.revision, outbox.last('g1/p2')?.revision]).toEqual([3, 5]);
});

test('createFactOutbox knows what the topic holds of a key of which nothing waits', () => {
  const { outbox } = setUp(async () => {}, fact('p1', 7));

  expect(outbox.last('g1/p1')?.revision).toBe(7);
});

test('createFactOutbox counts an acknowledged fact by its reason and logs its key', async () => {
  const { outbox, metrics, lines } = setUp(async () => {});

  outbox.publish(fact('p1'), 'refreshed');
  await outbox.emptied();

  expect(lines).toEqual([{ level: 'debug', event: 'fact.published', key: 'g1/p1', revision: 1, why: 'refreshed' }]);
  expect((await metrics.facts.get()).values).toMatchObject([{ labels: { reason: 'refreshed' }, value: 1 }]);
});

test('createFactOutbox measures the way of a fact from its decision to its acknowledgement', async () => {
  const acknowledged = Promise.withResolvers<void>();
  const { outbox, metrics } = setUp(() => acknowledged.promise);
  const measured = async () =>
    (await metrics.registry.metrics())
      .split('\n')
      .filter((text) => /^courtside_publish_latency_seconds_count/.test(text));

  outbox.publish(fact('p1'), 'changed');
  const before = await measured();
  acknowledged.resolve();
  await outbox.emptied();

  expect([before, await measured()]).toEqual([[expect.stringMatching(/ 0$/)], [expect.stringMatching(/ 1$/)]]);
});

test('createFactOutbox says which fact was dropped, by its key', async () => {
  const cause = Object.assign(new Error('too large'), { isRetriable: false });
  const { outbox, lines } = setUp(() => Promise.reject(cause));

  outbox.publish(fact('p1'), 'changed');
  await outbox.emptied();

  expect(lines).toEqual([{ level: 'error', event: 'fact.dropped', key: 'g1/p1', revision: 1, cause }]);
});
