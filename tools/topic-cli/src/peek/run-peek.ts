import { followTopic, type KafkaClientConfig, KafkaClientError, listTopics, reasonOf } from '@courtside/kafka-client';
import { TopicCliError } from '../errors.ts';
import { jsonLine } from './json-line.ts';
import { keyFilter } from './key-filter.ts';
import type { PeekOptions } from './peek-options.ts';
import { PeopleLines, type Screen } from './people-lines.ts';

export interface PeekOutput extends Screen {
  /** One line of the result. */
  print(line: string): void;
  /** One line about how it goes. */
  say(line: string): void;
}

/**
 * Prints what the options ask for; resolves when that is done or `stop` aborts.
 *
 * @throws {TopicCliError} `TOPIC_UNKNOWN` with the topics there are, `CLUSTER_UNREACHABLE` when no broker answers at the
 * start. One that goes away later is waited for.
 */
export async function runPeek(
  options: PeekOptions,
  config: KafkaClientConfig,
  output: PeekOutput,
  stop: AbortSignal,
): Promise<void> {
  const topics = await topicsOf(config);
  const { topic } = options;
  if (topic === null) return tellTopics(topics, output);
  if (!topics.includes(topic)) throw topicUnknown(topic, topics);
  const print = options.format === 'json' ? jsonPrinter(topic, output) : peoplePrinter(topic, options, output);
  const wants = keyFilter(options.key);
  let left = options.count ?? Number.POSITIVE_INFINITY;
  try {
    for await (const record of followTopic(topic, config, { from: options.from, stop, wants })) {
      print(record);
      left -= 1;
      if (left === 0 || stop.aborted) return;
    }
  } catch (cause) {
    if (!(cause instanceof KafkaClientError) || cause.code !== 'TOPIC_UNKNOWN') throw cause;
    throw new TopicCliError('TOPIC_UNKNOWN', `Cannot read on: topic "${topic}" has been deleted`, cause);
  }
}

function jsonPrinter(topic: string, { print }: PeekOutput) {
  return (record: Parameters<typeof jsonLine>[1]) => print(jsonLine(topic, record));
}

function peoplePrinter(topic: string, { from, format }: PeekOptions, output: PeekOutput) {
  const lines = new PeopleLines(output, format === 'full');
  const start = typeof from === 'string' ? { beginning: 'from its beginning', end: 'from now on' }[from] : undefined;
  output.print(`${topic} ${start ?? `since ${new Date((from as { sinceMs: number }).sinceMs).toISOString()}`}\n`);
  output.print(lines.head());
  return (record: Parameters<PeopleLines['line']>[0]) => output.print(lines.line(record, Date.now()));
}

async function topicsOf(config: KafkaClientConfig): Promise<readonly string[]> {
  try {
    return await listTopics(config);
  } catch (cause) {
    const advice =
      'Does the board run? npm start starts it. KAFKA_BROKERS and SCHEMA_REGISTRY_URL lead to another cluster.';
    throw new TopicCliError('CLUSTER_UNREACHABLE', `${reasonOf(cause)}\n${advice}`, cause);
  }
}

function tellTopics(topics: readonly string[], output: PeekOutput): void {
  for (const topic of topics) output.print(topic);
  output.say(topics.length > 0 ? '\nnpm run peek -- TOPIC looks into one' : 'There is no topic yet');
}

const listedMax = 50; // What fits on a screen; a cluster of a company has thousands.

function topicUnknown(topic: string, topics: readonly string[]): TopicCliError {
  const others = topics.length - listedMax;
  const list = [...topics.slice(0, listedMax), ...(others > 0 ? [`and ${others} others`] : [])].map(
    (name) => `\n  ${name}`,
  );
  const there = topics.length > 0 ? `there are${list.join('')}` : 'there is none yet';
  return new TopicCliError('TOPIC_UNKNOWN', `Cannot peek: there is no topic "${topic}"; ${there}`);
}
