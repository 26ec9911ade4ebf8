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

/** Takes one broker's answer; the partitions that it refuses are asked for again later. */
export async function takeFetched(
  context: ReaderContext,
  places: readonly Place[],
  fetched: readonly FetchedPartition[],
): Promise<void> {
  const asked = new Map(places.map((place) => [`${place.topic.name}/${place.state.partition}`, place]));
  const taken: Taken[] = [];
  for (const answer of fetched) {
    const place = asked.get(`${answer.topic}/${answer.partition}`);
    if (!place || !isCurrent(context, place)) continue;
    if (answer.errorCode === errorCode.none) taken.push(openPartition(place, answer));
    else noteError(context, place, answer.errorCode);
  }
  await learnSchemas(context, taken);
  for (const place of taken) takePartition(context, place);
  context.progressed();
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

/** Waits a moment for schemas not yet known. Partitions that need one longer wait by themselves, and alone. */
async function learnSchemas(context: ReaderContext, taken: readonly Taken[]): Promise<void> {
  const lookups = taken.flatMap(({ topic, state, set }) => {
    const schemaIds = unknownSchemaIds(topic, set.records);
    if (schemaIds.length === 0) return [];
    state.isWaiting = true;
    const lookup = Promise.all(schemaIds.map((schemaId) => context.schemas.lookUp(schemaId)));
    const settled = lookup.then(() => {
      state.isWaiting = false;
    });
    return [settled];
  });
  if (lookups.length > 0) await Promise.race([Promise.all(lookups), pause(schemaGraceMs, context.stop)]);
}

function takePartition(context: ReaderContext, { topic, state, set }: Taken): void {
  if (state.isWaiting || context.stop.aborted || !isCurrent(context, { topic, state })) return; // Fetched again later.
  takeRecords(topic, state.partition, set);
  state.position = set.nextOffset;
}
