import { pause } from '../back-off.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import type { FetchedPartition } from '../protocol/fetch.ts';
import { decodeRecordSets } from '../protocol/record-batch.ts';
import type { PartitionState } from './partition-state.ts';
import type { Place } from './read-from-broker.ts';
import type { ReaderContext } from './reader-context.ts';
import { noteConsent, noteRefusal } from './refusals.ts';
import { takeRecords, unknownSchemaIds } from './take-records.ts';

const schemaGraceMs = 200; // A registry in health answers within; after it the other partitions go on meanwhile.

/** What one partition has brought, and is not taken yet. */
interface Brought extends Place {
  readonly recordSet: Buffer;
}

interface Waiting {
  readonly brought: Brought;
  readonly known: Promise<void>;
}

/**
 * Takes one broker's answer; the partitions that it refuses are asked for again later.
 *
 * Partition by partition, so that the records of one are gone before those of the next are there.
 */
export async function takeFetched(
  context: ReaderContext,
  places: readonly Place[],
  fetched: readonly FetchedPartition[],
): Promise<void> {
  if (fetched.length === 0) return; // As nearly always: nothing new on any of hundreds of partitions.
  const asked = new Map(places.map((place) => [`${place.topic.name}/${place.state.partition}`, place]));
  const waiting: Waiting[] = [];
  for (const answer of fetched) {
    const place = asked.get(`${answer.topic}/${answer.partition}`);
    if (!place || !isCurrent(context, place)) continue;
    if (answer.errorCode !== errorCode.none) noteError(context, place, answer.errorCode);
    else waiting.push(...takeOrWait(context, openPartition(place, answer)));
  }
  if (waiting.length > 0) await takeWaiting(context, waiting);
  context.progressed();
}

async function takeWaiting(context: ReaderContext, waiting: readonly Waiting[]): Promise<void> {
  await Promise.race([Promise.all(waiting.map(({ known }) => known)), pause(schemaGraceMs, context.stop)]);
  for (const { brought } of waiting) if (!brought.state.isWaiting) takeOrWait(context, brought);
}

/** False for a partition of a topic that was meanwhile deleted and made again, or is read for another reading. */
const isCurrent = ({ topics }: ReaderContext, { topic, state }: Place) =>
  topics.get(topic.name) === topic && topic.partitions.get(state.partition) === state;

function openPartition(place: Place, { highWatermark, recordSet }: FetchedPartition): Brought {
  noteConsent(place);
  place.state.endOffset = highWatermark;
  return { ...place, recordSet };
}

/** What was read is gone from the log: it was deleted by age, cut off, or is another topic's now. Begin again. */
function noteError(context: ReaderContext, place: Place, code: number): void {
  const { topic, state } = place;
  if (code === errorCode.offsetOutOfRange) state.position = undefined;
  noteRefusal(context, place, `Cannot read partition ${state.partition} of "${topic.name}": ${errorName(code)}`);
}

/**
 * Takes what can be read. A partition that needs a schema not yet known waits for it, alone if it takes longer; what
 * came behind is fetched again then.
 */
function takeOrWait(context: ReaderContext, brought: Brought): Waiting[] {
  const { topic, state, recordSet } = brought;
  for (const set of decodeRecordSets(recordSet, state.position ?? 0)) {
    if (context.stop.aborted || !isCurrent(context, brought)) return [];
    const schemaIds = unknownSchemaIds(topic, set.records);
    if (schemaIds.length > 0) return [{ brought, known: lookUp(context, state, schemaIds) }];
    takeRecords(topic, state.partition, set);
    state.position = set.nextOffset;
    topic.reading.passed?.(state.partition, set.nextOffset);
  }
  return [];
}

async function lookUp({ schemas }: ReaderContext, state: PartitionState, schemaIds: readonly number[]): Promise<void> {
  state.isWaiting = true;
  await Promise.all(schemaIds.map((schemaId) => schemas.lookUp(schemaId)));
  state.isWaiting = false;
}
