import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { eventually } from './eventually.ts';
import { sampleContract, sampleFact, sampleSchema } from './sample-contract.ts';
import { startSourceReader } from './start-reader.ts';
import type { TestKafka } from './test-kafka.ts';

/** The cleaner acts on such a topic within a second or two. */
export const compactedSoon: Readonly<Record<string, string>> = {
  'cleanup.policy': 'compact',
  'segment.ms': '1000',
  'segment.bytes': '1048576',
  'min.cleanable.dirty.ratio': '0.01',
  'delete.retention.ms': '1000',
};

const { topic } = sampleContract;
const keys = Array.from({ length: 100 }, (_, index) => `key-${index}`);
const deadlineMs = 90_000;

/**
 * Makes the sample topic with two batches of a hundred records each that compaction has emptied, between records that are
 * left; resolves to its end.
 *
 * The cleaner leaves the last segment alone, so it has to be rolled, and it keeps the last batch of each idempotent
 * producer, emptied.
 */
export async function makeEmptiedTopic(kafka: TestKafka): Promise<number> {
  const subject = `${kafka.config.topicPrefix}s-value`;
  const schemaId = await createSchemaRegistry(kafka.registryUrl).register(subject, sampleSchema);
  const encode = createEncoder(topic, sampleSchema, schemaId);
  const large = (gameId: string, revision: number) =>
    kafka.publishRaw(
      topic,
      [{ key: gameId, value: encode(sampleFact({ gameId, revision, note: 'x'.repeat(600_000) })) }],
      { idempotent: true },
    );
  await kafka.createTopic(topic, 1, compactedSoon);
  await large('first', 1);
  const facts = keys.map((key) => ({ key, value: encode(sampleFact({ gameId: key })) }));
  await kafka.publishRaw(topic, facts, { idempotent: true });
  const tombstones = keys.map((key) => ({ key, value: null }));
  await kafka.publishRaw(topic, tombstones, { idempotent: true });
  let revision = 1;
  const isEmptied = async () => {
    await large('rolling', revision++);
    await using reader = await startSourceReader(kafka.config);
    await eventually('a reader has caught up', () => reader.of('caughtUp').length > 0);
    return !reader.records.some(({ key }) => key.startsWith('key-'));
  };
  await eventually('the keys and their tombstones are gone', isEmptied, deadlineMs);
  const [end = 0] = await kafka.endOffsets(topic);
  return end;
}
