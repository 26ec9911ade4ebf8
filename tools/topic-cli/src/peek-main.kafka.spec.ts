import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';

const script = fileURLToPath(new URL('peek-main.ts', import.meta.url));
const topic = 'courtside.moods';

/** The command as a process, and what it has printed. */
function start(kafka: ReturnType<typeof testKafka>, ...words: readonly string[]) {
  const { KAFKA_BROKERS, SCHEMA_REGISTRY_URL, PATH } = process.env;
  const env = { PATH, KAFKA_BROKERS, SCHEMA_REGISTRY_URL, KAFKA_TOPIC_PREFIX: kafka.config.topicPrefix };
  const child = spawn(process.execPath, [script, ...words], { env });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (output.out += chunk));
  child.stderr.on('data', (chunk) => (output.err += chunk));
  return { child, output };
}

const exitCodeOf = async (child: ChildProcess) => (await once(child, 'close'))[0];

test('peek ends cleanly at Ctrl-C, and prints no colours where there is no terminal', async () => {
  await using kafka = testKafka();
  await kafka.createTopic(topic, 1);
  await kafka.publishRaw(topic, [{ key: 'g', value: 'no framing' }]);
  const { child, output } = start(kafka, topic, '--from', 'beginning');
  await eventually('it has printed the record', () => output.out.includes('cannot be read'), 30_000);

  child.kill('SIGINT');

  expect(await exitCodeOf(child)).toBe(0);
  expect(output.out).not.toContain('\u001b');
  expect(output.err).toBe('');
});

test('peek ends when nobody reads it any more', async () => {
  await using kafka = testKafka();
  await kafka.createTopic(topic, 1);
  const { child, output } = start(kafka, topic, '--json', '--from', 'beginning');
  const ending = exitCodeOf(child);
  await kafka.publishRaw(topic, [{ key: 'g', value: 'no framing' }]);
  await eventually('it has printed the record', () => output.out.includes('unreadable'), 30_000);
  child.stdout.destroy();

  await kafka.publishRaw(topic, [{ key: 'g', value: 'and another' }]);

  expect(await ending).toBe(0);
});

test('peek says in one line what is wrong, and fails', async () => {
  await using kafka = testKafka();
  const { child, output } = start(kafka, 'courtside.mood');

  expect(await exitCodeOf(child)).toBe(1);
  expect(output).toEqual({
    out: '',
    err: 'Cannot peek: there is no topic "courtside.mood"; there is none yet\n',
  });
});
