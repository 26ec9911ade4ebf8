import { eventually } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { createOutbox } from './outbox.ts';

interface Fact {
  readonly gameId: string;
  readonly revision: number;
}

const fact = (gameId: string, revision: number): Fact => ({ gameId, revision });
const retriable = Object.assign(new Error('the broker is away'), { isRetriable: true });
const refused = Object.assign(new Error('too large'), { isRetriable: false });

/** A topic that acknowledges and fails on demand. */
function setUp() {
  const stopping = new AbortController();
  const calls: { fact: Fact; resolve(): void; reject(cause: unknown): void }[] = [];
  const told: string[] = [];
  const outbox = createOutbox<Fact>({
    publish: (fact) => new Promise((resolve, reject) => calls.push({ fact, resolve, reject })),
    key: ({ gameId }) => gameId,
    retryDelayMs: 1,
    stop: stopping.signal,
    published: ({ gameId, revision }) => told.push(`published ${gameId}/${revision}`),
    failed: ({ gameId, revision }, _cause, isKept) => told.push(`${isKept ? 'kept' : 'dropped'} ${gameId}/${revision}`),
  });
  const call = (index: number) => eventually(`call ${index}`, () => calls[index], 2_000);
  return { outbox, calls, call, told, stopping };
}

test('createOutbox keeps only the newest fact of a game behind the one that is on its way', async () => {
  const { outbox, call, told } = setUp();
  for (const revision of [1, 2, 3]) outbox.offer(fact('a', revision));

  (await call(0)).resolve();
  (await call(1)).resolve();
  await outbox.emptied();

  expect(told).toEqual(['published a/1', 'published a/3']);
});

test('createOutbox lets no game wait for another', async () => {
  const { outbox, calls } = setUp();

  outbox.offer(fact('a', 1));
  outbox.offer(fact('b', 1));

  expect(calls.map((call) => call.fact.gameId)).toEqual(['a', 'b']);
});

test('createOutbox tells the newest fact of a game until the topic has it', async () => {
  const { outbox, call } = setUp();
  outbox.offer(fact('a', 1));
  outbox.offer(fact('a', 2));
  expect([outbox.newest('a'), outbox.newest('b'), outbox.size]).toEqual([fact('a', 2), undefined, 1]);

  (await call(0)).resolve();
  (await call(1)).resolve();
  await outbox.emptied();

  expect([outbox.newest('a'), outbox.size]).toEqual([undefined, 0]);
});

test('createOutbox tries again with the newest fact after a failure that can pass', async () => {
  const { outbox, call, told } = setUp();
  outbox.offer(fact('a', 1));
  outbox.offer(fact('a', 2));

  (await call(0)).reject(retriable);
  (await call(1)).resolve();
  await outbox.emptied();

  expect(told).toEqual(['kept a/1', 'published a/2']);
});

test('createOutbox drops a fact that will never be taken, so that the next poll decides again', async () => {
  const { outbox, call, told } = setUp();
  outbox.offer(fact('a', 1));

  (await call(0)).reject(refused);
  await outbox.emptied();

  expect([told, outbox.newest('a')]).toEqual([['dropped a/1'], undefined]);
});

test('createOutbox finishes what is on its way when it is stopped, and tries nothing again', async () => {
  const { outbox, call, told, stopping } = setUp();
  outbox.offer(fact('a', 1));
  outbox.offer(fact('b', 1));
  stopping.abort();

  (await call(0)).resolve();
  (await call(1)).reject(retriable);
  await outbox.emptied();

  expect(told).toEqual(['published a/1', 'dropped b/1']);
});
