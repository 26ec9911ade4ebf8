import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher, letterKey, readLetters } from '@courtside/kafka-client';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { caughtUpDisplay } from './testing/caught-up-display.ts';
import { scoreAt } from './testing/facts.ts';

const { topic } = scores;
const never = new AbortController().signal;
const statusOf = async (url: string) => (await fetch(`${url}/api/status`)).json();
const homeScoreOf = async (url: string) => (await (await fetch(`${url}/api/games`)).json()).games[0]?.home?.score;

/** What a foreign or broken program would write: none of it is a fact of ours. (No key at all is refused by the broker: the topic is compacted.) */
const strange: Readonly<Record<string, { key: string | null; value: Buffer | string | null }>> = {
  'no magic byte': { key: 'a', value: 'hello' },
  'a schema that nobody knows': { key: 'b', value: Buffer.from([0, 0x7f, 0xff, 0xff, 0xff, 1, 2]) },
  'a framing and nothing else': { key: 'c', value: Buffer.from([0, 0, 0]) },
  'a megabyte of noise': { key: 'd', value: Buffer.alloc(1_000_000, 0xa5) },
  'an empty key': { key: '', value: 'x' },
};

test('the display parks what it cannot read with the reason, and shows what stands behind it at once', async () => {
  await using kafka = testKafka();
  await using publisher = await connectPublisher<Score>(scores, kafka.config);
  await publisher.publish(scoreAt(1, 2, 0));
  await using display = await caughtUpDisplay(kafka.config);

  for (const record of Object.values(strange)) await kafka.publishRaw(topic, [{ ...record, partition: 0 }]);
  const publishedAtMs = performance.now();
  await publisher.publish(scoreAt(2, 5, 0));
  await eventually('the score behind them is shown', async () => (await homeScoreOf(display.url)) === 5);
  const delayMs = performance.now() - publishedAtMs;

  const letters = await eventually('all of them are parked', async () => {
    const there = await readLetters(kafka.config.clientId, kafka.config, never);
    return there.length === Object.keys(strange).length && there;
  });
  const status = await statusOf(display.url);
  const told = status.unreadable.map((record: Parameters<typeof letterKey>[0]) => letterKey(record));
  expect(letters.map(({ value }) => value)).toEqual(
    Object.values(strange).map(({ value }) => Buffer.from(value ?? '')),
  );
  expect(letters.map(letterKey).sort()).toEqual(told.sort());
  expect(status.isReady).toBe(true);
  expect(delayMs).toBeLessThan(1_000);
});
