import type { OwnedTopic } from '@courtside/kafka-client';
import { collectLog } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { createMonitor } from './monitoring/monitor.ts';
import { publishWhileHeld, type Session } from './publish-while-held.ts';

interface Fact {
  readonly gameId: string;
  readonly revision: number;
  readonly observedAt: number;
}

const fact: Fact = { gameId: 'simulated:1', revision: 1, observedAt: 1_000 };
const contract = {
  topic: 'courtside.sample',
  owner: 'sample-producer',
  schema: {},
  key: ({ gameId }: Fact) => gameId,
  config: { numPartitions: 1 },
};

/** A topic that acknowledges when the test says so. */
function setUp() {
  const held = new AbortController();
  const acknowledgement = Promise.withResolvers<void>();
  const topic: OwnedTopic<Fact> = {
    last: () => undefined,
    facts: () => [fact],
    publish: () => acknowledgement.promise,
    queuedFactCount: 0,
  };
  const monitor = createMonitor('sample-producer');
  const { log, lines } = collectLog();
  const config = { FEED_URL: 'http://127.0.0.1:1', FEED_POLL_INTERVAL_MS: 5_000 };
  const publishing = (follow: (session: Session<Fact>) => Promise<void>) =>
    publishWhileHeld<Fact>(contract, { config, monitor, log: log as never }, topic, held.signal, follow);
  return { held, acknowledgement, monitor, lines, publishing };
}

test('publishWhileHeld waits for what is on its way when the topic is given up', async () => {
  const { held, acknowledgement, lines, publishing } = setUp();

  const ended = publishing(async (session) => {
    session.publish(fact, 'changed');
    held.abort();
    setImmediate(acknowledgement.resolve);
  });
  await ended;

  expect(lines.at(-1)).toMatchObject({ event: 'polling.stopped', unpublishedFactCount: 0 });
});

test('publishWhileHeld says how many facts it could not publish in time', async () => {
  const { held, lines, publishing } = setUp();

  await publishing(async (session) => {
    session.publish(fact, 'changed');
    held.abort();
  });

  expect(lines.at(-1)).toMatchObject({ event: 'polling.stopped', unpublishedFactCount: 1 });
});

test('publishWhileHeld gives what the topic held, and tells the monitor what waits', async () => {
  const { acknowledgement, monitor, publishing } = setUp();
  const waiting: number[] = [];

  await publishing(async (session) => {
    expect([...session.restored]).toEqual([fact]);
    session.publish({ ...fact, revision: 2 }, 'changed');
    waiting.push(monitor.queuedFactCount());
    acknowledgement.resolve();
  });

  expect([...waiting, monitor.queuedFactCount()]).toEqual([1, 0]);
});
