import { KafkaClientError } from '../errors.ts';
import type { BrokerLink } from '../protocol/broker-link.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import { listOffsetsExchange, type OffsetQuestion } from '../protocol/list-offsets.ts';
import type { FollowedPartition } from './followed-topic.ts';

const named = { beginning: 'earliest', end: 'latest' } as const;

/**
 * Gives a partition that has no position the one that its reading begins at; a time after the last record is its end.
 *
 * @throws {KafkaClientError} `BROKER_UNREACHABLE` when the broker does not tell.
 */
export async function placePartition(link: BrokerLink, topic: string, state: FollowedPartition): Promise<void> {
  if (state.position !== undefined) return;
  const { partition, from } = state;
  const ask = async (question: OffsetQuestion): Promise<number> => {
    const { offsets } = await link.send(listOffsetsExchange([{ topic, partition }], question));
    const [found] = offsets;
    if (found?.errorCode === errorCode.none) return found.offset;
    const reason = errorName(found?.errorCode ?? -1);
    throw new KafkaClientError('BROKER_UNREACHABLE', `Cannot find an offset of partition ${partition}: ${reason}`);
  };
  const offset = await ask(typeof from === 'string' ? named[from] : from);
  state.position = offset >= 0 ? offset : await ask('latest');
}
