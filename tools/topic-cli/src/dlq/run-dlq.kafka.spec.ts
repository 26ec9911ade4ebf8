import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher } from '@courtside/kafka-client';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import { startService } from '@courtside/local-stack';
import { expect, test } from '@jest/globals';
import { parseDlqOptions } from './dlq-options.ts';
import { runDlq } from './run-dlq.ts';

/** A display that has parked one record, and the command beside it. */
async function parkedOne() {
  await using started = new AsyncDisposableStack();
  const kafka = started.use(testKafka());
  started.use(await connectPublisher<Score>(scores, kafka.config)); // The topic as its owner makes it.
  const env = {
    KAFKA_BROKERS: kafka.brokers.join(','),
    SCHEMA_REGISTRY_URL: kafka.registryUrl,
    KAFKA_TOPIC_PREFIX: kafka.config.topicPrefix ?? '',
  };
  const display = await startService('display-consumer', { env });
  started.defer(() => display.stop());
  await kafka.publishRaw(scores.topic, [{ key: 'a', value: 'noise', partition: 2 }]);
  const dlq = async (...words: string[]) => {
    const printed: string[] = [];
    const say = (line: string) => void printed.push(line);
    const output = { print: say, say };
    await runDlq(parseDlqOptions(words), kafka.config, output, new AbortController().signal);
    return printed;
  };
  const kept = started.move();
  return { dlq, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

test('dlq lists and shows what a display has parked, and tells that it still cannot be read', async () => {
  await using parked = await parkedOne();

  const list = await eventually('it is listed', async () => {
    const lines = await parked.dlq('list');
    return lines.length === 2 && lines;
  });
  expect(list[1]).toMatch(/^courtside\.scores\/2\/0 +\d+ s +1 /);
  expect(await parked.dlq('show', 'courtside.scores/2/0')).toContain('  value     5 bytes');
  await expect(parked.dlq('show', 'courtside.scores/2/1')).rejects.toMatchObject({ code: 'LETTER_UNKNOWN' });
  await expect(parked.dlq('redrive', '--all')).rejects.toThrow('1 of 1 still cannot be read');
  expect((await parked.dlq('list'))[1]).toMatch(/^courtside\.scores\/2\/0 +\d+ s +2 /);
}, 60_000);

test('dlq says in words that there is nothing, and that there is no cluster', async () => {
  const kafka = testKafka();
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const run = (config: typeof kafka.config) =>
    runDlq(parseDlqOptions(['list']), config, { print: say, say }, new AbortController().signal);

  await run(kafka.config);

  expect(lines).toEqual(['courtside.display-consumer.dlq is empty: display-consumer could read everything']);
  await expect(run({ ...kafka.config, brokers: ['127.0.0.1:1'] })).rejects.toMatchObject({
    code: 'CLUSTER_UNREACHABLE',
  });
});
