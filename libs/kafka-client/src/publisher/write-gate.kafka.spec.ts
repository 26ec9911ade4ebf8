import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { sampleContract, sampleFact } from '../testing/sample-contract.ts';
import { startSourceReader } from '../testing/start-reader.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';
import { connectPublisher } from './connect-publisher.ts';
import type { Standing } from './publisher.ts';

let kafka: TestKafka;

beforeEach(() => {
  kafka = testKafka();
});

afterEach(async () => {
  await kafka[Symbol.asyncDispose]();
});

async function revisionsInLog(): Promise<(number | null)[]> {
  await using reader = await startSourceReader(kafka.config);
  await eventually('the log was read', () => reader.of('caughtUp').length > 0);
  return reader.records.map(({ revision }) => revision);
}

test('a publisher sends nothing when its standing ends between the decision to send and the write', async () => {
  let standings: Standing[] = [];
  let last: Standing = 'owner';
  const standing = () => standings.shift() ?? last;
  await using publisher = await connectPublisher(sampleContract, kafka.config, { standing });
  await publisher.publish(sampleFact({ revision: 1 }));

  // As after a sleep right behind the decision: the first answer is the last good one.
  standings = ['owner'];
  last = 'unconfirmed';
  const publishing = publisher.publish(sampleFact({ revision: 2 }));
  await eventually('the publisher says what it waits for', () => publisher.problem?.includes('may not write') ?? false);
  const whileUnconfirmed = await revisionsInLog();
  last = 'owner';
  await publishing;

  expect(whileUnconfirmed).toEqual([1]);
  expect(await revisionsInLog()).toEqual([1, 2]);
});
