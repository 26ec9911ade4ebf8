import type { BrokerLink } from '../protocol/broker-link.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import { type ListedOffset, listOffsetsExchange } from '../protocol/list-offsets.ts';
import type { Place } from './read-from-broker.ts';
import type { ReaderContext } from './reader-context.ts';
import { noteRefusal } from './refusals.ts';

/** Puts every partition that has no position at its earliest offset, and notes where it ended when first asked. */
export async function placePartitions(
  context: ReaderContext,
  link: BrokerLink,
  places: readonly Place[],
): Promise<void> {
  const unplaced = places.filter(({ state }) => state.position === undefined || state.endOffsetAtStart === undefined);
  if (unplaced.length === 0) return;
  const partitions = unplaced.map(({ topic, state }) => ({ topic: topic.name, partition: state.partition }));
  const [earliest, latest] = await Promise.all([
    link.send(listOffsetsExchange(partitions, 'earliest')),
    link.send(listOffsetsExchange(partitions, 'latest')),
  ]);
  const firstOffsets = byPartition(earliest.offsets);
  const lastOffsets = byPartition(latest.offsets);
  for (const place of unplaced) {
    const name = `${place.topic.name}/${place.state.partition}`;
    const refusal = placed(place, firstOffsets.get(name), lastOffsets.get(name));
    if (refusal !== null) noteRefusal(context, place, refusal);
  }
}

const byPartition = (offsets: readonly ListedOffset[]) =>
  new Map(offsets.map((offset) => [`${offset.topic}/${offset.partition}`, offset]));

/** Null, or why the partition cannot be placed. */
function placed(
  { topic, state }: Place,
  first: ListedOffset | undefined,
  last: ListedOffset | undefined,
): string | null {
  const code = first?.errorCode || last?.errorCode;
  if (!first || !last || code !== errorCode.none)
    return `Cannot find the offsets of partition ${state.partition} of "${topic.name}": ${errorName(code ?? -1)}`;
  state.position ??= first.offset;
  state.endOffset = Math.max(state.endOffset, last.offset);
  state.endOffsetAtStart ??= last.offset;
  return null;
}
