import { schemaIdOf } from '../codec/framing.ts';
import { KafkaClientError } from '../errors.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import { fetchExchange, withoutSession } from '../protocol/fetch.ts';
import { decodeRecordSet, type RecordSet } from '../protocol/record-batch.ts';
import type { ReaderContext } from './reader-context.ts';
import { takeRecords } from './take-records.ts';
import type { TopicState } from './topic-state.ts';

/** What became of a record that was read again; `gone`: the log has it no more. */
export type Reread = 'read' | 'unreadable' | 'gone';

/** `apply` hands the record to its reading; `check` only sees whether it can be read, as of one that was handed over. */
export type RereadPurpose = 'apply' | 'check';

export interface RereadWish {
  readonly partition: number;
  readonly offset: number;
  readonly purpose: RereadPurpose;
}

/**
 * Reads one record once more. That it cannot be read its reading is told, like any other time.
 *
 * @throws {KafkaClientError} `BROKER_UNREACHABLE` (retriable) when the leader does not answer.
 */
export async function reread(
  context: ReaderContext,
  topic: TopicState,
  { partition, offset, purpose }: RereadWish,
): Promise<Reread> {
  const set = await fetchOne(context, topic, partition, offset);
  if (set === undefined) return 'gone';
  await lookUpAgain(context, topic, set);
  if (context.stop.aborted || context.topics.get(topic.name) !== topic) return 'gone';
  const countBefore = topic.unreadableCount;
  const judged = purpose === 'check' ? onlyLookedAt(topic) : topic;
  takeRecords(judged, partition, set);
  const isUnreadable = judged.unreadableCount > countBefore;
  topic.unreadableCount = countBefore; // It is counted when reading meets it.
  return isUnreadable ? 'unreadable' : 'read';
}

/** The same topic, whose records are decoded and given to nobody. */
function onlyLookedAt(topic: TopicState): TopicState {
  const handle: TopicState['reading']['handle'] = ({ records }) => {
    for (const record of records) void record.fact;
  };
  return { ...topic, reading: { ...topic.reading, handle } };
}

async function fetchOne(
  { aside }: ReaderContext,
  topic: TopicState,
  partition: number,
  offset: number,
): Promise<RecordSet | undefined> {
  const { topics } = await aside.metadata([topic.name]);
  const leader = topics[0]?.partitions.find((known) => known.partition === partition)?.leader ?? -1;
  const wish = { ...withoutSession([{ topic: topic.name, partition, offset }]), partitionBytesMax: 1 };
  const answer = await aside.link(leader).send(fetchExchange(wish));
  const [fetched] = answer.partitions;
  const code = answer.errorCode || (fetched?.errorCode ?? errorCode.none);
  if (code === errorCode.offsetOutOfRange) return undefined;
  if (fetched === undefined || code !== errorCode.none)
    throw new KafkaClientError(
      'BROKER_UNREACHABLE',
      `Cannot read ${topic.name}/${partition}/${offset}: ${errorName(code)}`,
    );
  const { records, brokenBatches } = decodeRecordSet(fetched.recordSet, offset);
  const only = {
    records: records.filter((record) => record.offset === offset),
    brokenBatches: brokenBatches.filter((batch) => batch.offset === offset),
    nextOffset: offset + 1,
  };
  return only.records.length + only.brokenBatches.length > 0 ? only : undefined;
}

/** That a schema is absent is remembered for a while; whoever asks for a record to be read again has just mended that. */
async function lookUpAgain({ schemas }: ReaderContext, topic: TopicState, { records }: RecordSet): Promise<void> {
  const schemaIds = records.map(({ value }) => (value === null ? null : schemaIdOf(value)));
  for (const schemaId of schemaIds)
    if (typeof schemaId === 'number' && typeof topic.decoders.get(schemaId) !== 'object')
      await schemas.lookUp(schemaId);
}
