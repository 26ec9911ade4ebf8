import { expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { Problems } from '../problems.ts';
import { collectLog } from '../testing/collect-log.ts';
import { eventually } from '../testing/eventually.ts';
import { sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import type { ProducerLink } from './producer-link.ts';
import type { Standing } from './publisher.ts';
import { SingleFlightPublisher } from './single-flight-publisher.ts';

type Messages = Parameters<ProducerLink['send']>[0];

/** A broker of which a test decides what becomes of each send. */
class ScriptedLink implements ProducerLink {
  readonly sends: string[][] = [];
  readonly renewedAfterSend: number[] = [];
  isClosed = false;
  private readonly outcomes: PromiseWithResolvers<void>[] = [];

  async send(messages: Messages): Promise<void> {
    this.sends.push(messages.map(({ key }) => key));
    await this.outcome(this.sends.length - 1).promise;
  }

  outcome(index: number): PromiseWithResolvers<void> {
    this.outcomes[index] ??= Promise.withResolvers();
    return this.outcomes[index];
  }

  renew(): void {
    this.renewedAfterSend.push(this.sends.length);
  }

  close(): void {
    this.isClosed = true;
  }
}

function setUp({ deliveryTimeoutMs = 60_000, standing = (): Standing => 'owner' } = {}) {
  const link = new ScriptedLink();
  const problems = new Problems(collectLog().log, 'publisher');
  const encode = createEncoder('courtside.sample', sampleSchema, 1);
  const publisher = new SingleFlightPublisher({
    contract: sampleContract,
    encode,
    link,
    problems,
    deliveryTimeoutMs,
    standing,
  });
  const publish = (...gameIds: string[]) => gameIds.map((gameId) => publisher.publish(sampleFact({ gameId })));
  const sent = (count: number) => eventually(`send ${count}`, () => link.sends.length >= count);
  return { link, publisher, publish, sent };
}

const failure = (type?: string) => Object.assign(new Error(type ?? 'connection lost'), type ? { type } : {});

test('publish sends the first fact at once and gathers the others until it is acknowledged', async () => {
  const { link, publish, sent } = setUp();

  const published = publish('a', 'b', 'c');
  await sent(1);
  expect(link.sends).toEqual([['a']]);
  link.outcome(0).resolve();
  await sent(2);
  link.outcome(1).resolve();
  await Promise.all(published);

  expect(link.sends).toEqual([['a'], ['b', 'c']]);
});

test('publish sends the same batch again after a failure, before anything newer', async () => {
  const { link, publish, publisher, sent } = setUp();

  const published = publish('a');
  await sent(1);
  published.push(...publish('b'));
  link.outcome(0).reject(failure());
  await sent(2);

  expect(publisher.problem).toBe('Cannot publish to "courtside.sample": connection lost');
  link.outcome(1).resolve();
  link.outcome(2).resolve();
  await Promise.all(published);
  expect(link.sends).toEqual([['a'], ['a'], ['b']]);
  expect(link.renewedAfterSend).toEqual([]);
  expect(publisher.problem).toBeNull();
});

test('publish goes on as a new producer when the broker has lost track of the old one', async () => {
  const { link, publish, sent } = setUp();

  const published = publish('a');
  await sent(1);
  link.outcome(0).reject(failure('OUT_OF_ORDER_SEQUENCE_NUMBER'));
  link.outcome(1).resolve();
  await Promise.all(published);

  expect(link.sends).toEqual([['a'], ['a']]);
  expect(link.renewedAfterSend).toEqual([1]);
});

test('publish gives up a fact that waited too long, and not under its sequence number sends another', async () => {
  const { link, publish, sent } = setUp({ deliveryTimeoutMs: 0 });

  const published = publish('a');
  await sent(1);
  link.outcome(0).reject(failure());

  await expect(published[0]).rejects.toMatchObject({ code: 'PUBLISH_TIMEOUT', isRetriable: true });
  expect(link.renewedAfterSend).toEqual([1]);
});

test('publish refuses alone the one record of a batch that the broker refuses', async () => {
  const { link, publish, sent } = setUp();

  const published = publish('a', 'bad', 'c');
  await sent(1);
  link.outcome(0).resolve();
  await sent(2);
  link.outcome(1).reject(failure('INVALID_RECORD')); // bad and c together
  link.outcome(2).reject(failure('INVALID_RECORD'));
  link.outcome(3).resolve();
  const outcomes = await Promise.allSettled(published);

  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'PUBLISH_REFUSED' } });
  expect(link.sends).toEqual([['a'], ['bad', 'c'], ['bad'], ['c']]);
});

test('publish refuses a fact that does not fit its schema, and the others go their way', async () => {
  const { link, publisher, publish } = setUp();
  link.outcome(0).resolve();

  await expect(publisher.publish(sampleFact({ points: 0.5 }))).rejects.toMatchObject({ code: 'FACT_INVALID' });

  await Promise.all(publish('a'));
});

test('publish sends nothing while ownership is unconfirmed, and gives all up when it is lost', async () => {
  let standing: Standing = 'unconfirmed';
  const { link, publisher, publish } = setUp({ standing: () => standing });

  const published = publish('a', 'b');
  await eventually('the publisher says why it waits', () => publisher.problem?.includes('does not confirm'));
  standing = 'lost';
  const outcomes = await Promise.allSettled(published);

  expect(outcomes).toMatchObject([{ reason: { code: 'OWNERSHIP_LOST' } }, { reason: { code: 'OWNERSHIP_LOST' } }]);
  expect(link.sends).toEqual([]);
});

test('publish lets callers wait while the queue is full, and counts them', async () => {
  const { link, publisher, publish, sent } = setUp();
  const gameIds = Array.from({ length: 10_003 }, (_, index) => `g${index}`);

  const published = publish(...gameIds);
  await sent(1);
  expect(publisher.queuedFactCount).toBe(10_003);
  for (let index = 0; index < 20; index++) link.outcome(index).resolve();
  await Promise.all(published);

  expect(link.sends.flat()).toEqual(gameIds);
  expect(publisher.queuedFactCount).toBe(0);
});

test('disposing sends what is queued, then closes and refuses more', async () => {
  const { link, publisher, publish, sent } = setUp();
  const published = publish('a', 'b');
  await sent(1);

  const disposed = publisher[Symbol.asyncDispose]();
  await expect(publisher.publish(sampleFact())).rejects.toMatchObject({ code: 'STOPPED' });
  link.outcome(0).resolve();
  link.outcome(1).resolve();
  await disposed;
  await publisher[Symbol.asyncDispose]();

  await Promise.all(published);
  expect(link.isClosed).toBe(true);
});
