import protocol from 'kafkajs/src/protocol/requests/index.js';
import { ByteReader } from './byte-reader.ts';
import { type Exchange, exchange } from './exchange.ts';

export interface ListedOffset {
  readonly topic: string;
  readonly partition: number;
  readonly errorCode: number;
  readonly offset: number;
}

const listOffsetsVersion = 3;
const timestamps = { earliest: -2, latest: -1 };

/** The first offset, the one behind the last, or that of the first record published at `sinceMs` (epoch ms) or later. */
export type OffsetQuestion = keyof typeof timestamps | { readonly sinceMs: number };

/** Asks one broker for offsets of partitions that it leads; -1 where no record is as young as `sinceMs` asks. */
export function listOffsetsExchange(
  partitions: readonly { topic: string; partition: number }[],
  which: OffsetQuestion,
): Exchange<{ offsets: ListedOffset[] }> {
  const timestamp = typeof which === 'string' ? timestamps[which] : which.sinceMs;
  const { request } = protocol.requests.ListOffsets.protocol({ version: listOffsetsVersion })({
    replicaId: -1,
    isolationLevel: 1,
    topics: partitions.map(({ topic, partition }) => ({ topic, partitions: [{ partition, timestamp }] })),
  });
  return exchange(request, decodeListOffsets);
}

/** Layout: https://kafka.apache.org/protocol#The_Messages_ListOffsets (version 3). */
export function decodeListOffsets(payload: Buffer): { offsets: ListedOffset[] } {
  const reader = new ByteReader(payload);
  reader.int32(); // Throttle time.
  const topics = reader.array(() => {
    const topic = reader.string();
    return reader.array(() => {
      const partition = reader.int32();
      const errorCode = reader.int16();
      reader.int64(); // Timestamp.
      return { topic, partition, errorCode, offset: reader.int64() };
    });
  });
  return { offsets: topics.flat() };
}
