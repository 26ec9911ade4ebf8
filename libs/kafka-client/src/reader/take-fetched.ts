import { pause } from '../back-off.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import type { FetchedPartition } from '../protocol/fetch.ts';
import { decodeRecordSet, type RecordSet } from '../protocol/record-batch.ts';
import type { Place } from './read-from-broker.ts';
import type { ReaderContext } from './reader-context.ts';
import { noteConsent, noteRefusal } from './refusals.ts';
import { takeRecords, unknownSchemaIds } from './take-records.ts';

const schemaGraceMs = 200; // A registry in health answers within; after it the other partitions go on meanwhile.

interface Taken extends Place {
  readonly set: RecordSet;
}

interface Waiting {
  readonly taken: Taken;
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
  for (const { taken } of waiting) takePartition(context, taken);
}

/** False for a partition of a topic that was meanwhile deleted and made again, or is read for another reading. */
const isCurrent = ({ topics }: ReaderContext, { topic, state }: Place) =>
  topics.get(topic.name) === topic && topic.partitions.get(state.partition) === state;

function openPartition(place: Place, { highWatermark, recordSet }: FetchedPartition): Taken {
  noteConsent(place);
  place.state.endOffset = highWatermark;
  return { ...place, set: decodeRecordSet(recordSet, place.state.position ?? 0) };
}

/** What was read is gone from the log: it was deleted by age, cut off, or is another topic's now. Begin again. */
function noteError(context: ReaderContext, place: Place, code: number): void {
  const { topic, state } = place;
  if (code === errorCode.offsetOutOfRange) state.position = undefined;
  noteRefusal(context, place, `Cannot read partition ${state.partition} of "${topic.name}": ${errorName(code)}`);
}

/** Takes what can be read. A partition that needs a schema not yet known waits for it, alone if it takes longer. */
function takeOrWait(context: ReaderContext, taken: Taken): Waiting[] {
  const { topic, state, set } = taken;
  const schemaIds = unknownSchemaIds(topic, set.records);
  if (schemaIds.length === 0) {
    takePartition(context, taken);
    return [];
  }
  state.isWaiting = true;
  const lookups = Promise.all(schemaIds.map((schemaId) => context.schemas.lookUp(schemaId)));
  const known = lookups.then(() => {
    state.isWaiting = false;
  });
  return [{ taken, known }];
}

function takePartition(context: ReaderContext, { topic, state, set }: Taken): void {
  if (state.isWaiting || context.stop.aborted || !isCurrent(context, { topic, state })) return; // Fetched again later.
  takeRecords(topic, state.partition, set);
  state.position = set.nextOffset;
}
