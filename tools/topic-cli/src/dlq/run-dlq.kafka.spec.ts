import { readFileSync } from 'node:fs';
import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher, type KafkaClientConfig } from '@courtside/kafka-client';
import { eventually, ForeignProducer, forgetfulRegistry, testKafka } from '@courtside/kafka-client/testing';
import { startService } from '@courtside/local-stack';
import { expect, test } from '@jest/globals';
import { parseDlqOptions } from './dlq-options.ts';
import { runDlq } from './run-dlq.ts';

const anyScore: Score = {
  ...JSON.parse(
    readFileSync(new URL('../../../../libs/contracts/scores/fixtures/1/fact.json', import.meta.url), 'utf8'),
  ),
};

/** A display, and the command beside it. */
async function displayOf(config: KafkaClientConfig) {
  const env = {
    KAFKA_BROKERS: config.brokers.join(','),
    SCHEMA_REGISTRY_URL: config.registryUrl,
    KAFKA_TOPIC_PREFIX: config.topicPrefix ?? '',
  };
  const display = await startService('display-consumer', { env });
  const dlq = async (...words: string[]) => {
    const printed: string[] = [];
    const say = (line: string) => void printed.push(line);
    await runDlq(parseDlqOptions(words), config, { print: say, say }, new AbortController().signal);
    return printed;
  };
  return { dlq, url: display.url, [Symbol.asyncDispose]: () => display.stop() };
}

/** A display that has parked one record. */
async function parkedOne() {
  await using started = new AsyncDisposableStack();
  const kafka = started.use(testKafka());
  started.use(await connectPublisher<Score>(scores, kafka.config)); // The topic as its owner makes it.
  const { dlq } = started.use(await displayOf(kafka.config));
  await kafka.publishRaw(scores.topic, [{ key: 'a', value: 'noise', partition: 2 }]);
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

test('dlq redrives a record that can be read by now: it is shown, its entry is gone, its topic is as it was', async () => {
  await using kafka = testKafka();
  await using _publisher = await connectPublisher<Score>(scores, kafka.config);
  await using foreign = new ForeignProducer(kafka);
  const schema = { ...scores.schema, fields: [...scores.schema.fields, { name: 'mark', type: 'string', default: '' }] };
  const schemaId = await foreign.register(scores.topic, schema);
  await using registry = await forgetfulRegistry(kafka.registryUrl, schemaId);
  await using parked = await displayOf({ ...kafka.config, registryUrl: registry.url });
  await foreign.publish(scores.topic, schemaId, schema, [{ key: anyScore.gameId, fact: { ...anyScore, mark: '' } }]);
  await eventually('it is listed', async () => (await parked.dlq('list')).length === 2);
  const ends = await kafka.endOffsets(scores.topic);

  registry.mend();
  expect((await parked.dlq('redrive', '--all')).join()).toMatch(
    /^courtside\.scores\/\d\/0 {2}was read; the entry is removed$/,
  );

  expect(await parked.dlq('redrive', '--all')).toEqual([expect.stringContaining('there is nothing to read again')]);
  expect((await parked.dlq('list')).join()).toContain('is empty');
  const shown = await (await fetch(`${parked.url}/api/games`)).json();
  expect(shown).toMatchObject({ games: [{ gameId: anyScore.gameId, home: { score: anyScore.home.score } }] });
  expect(await kafka.endOffsets(scores.topic)).toEqual(ends);
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
