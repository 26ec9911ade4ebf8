import { followTopic } from '@courtside/kafka-client';
import { testKafka } from '@courtside/kafka-client/testing';
import type { Stack } from '@courtside/local-stack';
import type { Fact, LoggedFact } from './checks/logged-fact.ts';

export const topics = ['courtside.scores', 'courtside.player-stats'] as const;

/** Every fact that stands in the log now, read from its beginning by nobody of the system. */
export async function readLog(stack: Stack): Promise<readonly LoggedFact[]> {
  return (await Promise.all(topics.map((topic) => readTopic(stack, topic)))).flat();
}

async function readTopic(stack: Stack, topic: string): Promise<LoggedFact[]> {
  const kafka = testKafka(stack);
  const config = { ...kafka.config, topicPrefix: '' };
  Object.assign(kafka.config, config);
  const ends = await kafka.endOffsets(topic);
  const stopping = new AbortController();
  const missing = new Set(ends.flatMap((end, partition) => (end > 0 ? [partition] : [])));
  const facts: LoggedFact[] = [];
  if (missing.size === 0) return facts;
  for await (const { partition, offset, key, content } of followTopic(topic, config, {
    from: 'beginning',
    stop: stopping.signal,
  })) {
    if (content.kind !== 'fact') throw new Error(`Cannot read ${topic}/${partition}/${offset}: it is ${content.kind}`);
    facts.push({ topic, partition, offset, key: String(key), fact: plain(content.fact) });
    if (offset + 1 >= (ends[partition] ?? 0)) missing.delete(partition);
    if (missing.size === 0) stopping.abort();
  }
  return facts;
}

/** As JSON has it, which is how the display tells it: what decodes a fact makes objects of classes of its own. */
const plain = (fact: unknown): Fact => JSON.parse(JSON.stringify(fact));
