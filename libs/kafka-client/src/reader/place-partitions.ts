import type { BrokerLink } from '../protocol/broker-link.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import { type ListedOffset, listOffsetsExchange } from '../protocol/list-offsets.ts';
import type { Place } from './read-from-broker.ts';

/**
 * Puts every partition that has no position at its earliest offset, and notes where it ended when first asked.
 *
 * Null when all were placed, else the first reason why one was not.
 */
export async function placePartitions(link: BrokerLink, places: readonly Place[]): Promise<string | null> {
  const unplaced = places.filter(({ state }) => state.position === undefined || state.endOffsetAtStart === undefined);
  if (unplaced.length === 0) return null;
  const partitions = unplaced.map(({ topic, state }) => ({ topic: topic.name, partition: state.partition }));
  const [earliest, latest] = await Promise.all([
    link.send(listOffsetsExchange(partitions, 'earliest')),
    link.send(listOffsetsExchange(partitions, 'latest')),
  ]);
  let trouble: string | null = null;
  for (const { topic, state } of unplaced) {
    const isListed = ({ topic: name, partition }: ListedOffset) => name === topic.name && partition === state.partition;
    const first = earliest.offsets.find(isListed);
    const last = latest.offsets.find(isListed);
    const code = first?.errorCode || last?.errorCode;
    if (!first || !last || code !== errorCode.none) {
      trouble ??= `Cannot find the offsets of partition ${state.partition} of "${topic.name}": ${errorName(code ?? -1)}`;
      continue;
    }
    state.position ??= first.offset;
    state.endOffset = Math.max(state.endOffset, last.offset);
    state.endOffsetAtStart ??= last.offset;
  }
  return trouble;
}
