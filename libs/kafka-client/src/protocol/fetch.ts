import protocol from 'kafkajs/src/protocol/requests/index.js';
import { ByteReader } from './byte-reader.ts';
import { type Exchange, exchange } from './exchange.ts';

export interface FetchPosition {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export interface FetchedPartition {
  readonly topic: string;
  readonly partition: number;
  readonly errorCode: number;
  /** Offset behind the last record that every in-sync replica has; -1 with an error. */
  readonly highWatermark: number;
  /** Whole record batches, perhaps the beginning of one more. */
  readonly recordSet: Buffer;
}

const fetchVersion = 11; // The newest that kafkajs writes; brokers since 2.3 and up to 4.x take it.
const waitMsMax = 500; // New data ends the wait at once; this bounds how long stopping and new partitions take: kafkajs' 5 s do.
const usualPartitionBytesMax = 1024 * 1024; // A few batches: enough for the throughput of a catch-up, and others come along.
const answerBytesMax = 2 * 1024 * 1024; // Bounds the memory of one answer, which is gone before the next: larger ones are no faster. The first batch comes whatever its size.

/** What a request says of the session that the broker keeps of us: which of its partitions change. */
export interface FetchWish {
  readonly sessionId: number;
  readonly sessionEpoch: number;
  readonly positions: readonly FetchPosition[];
  readonly forgotten: readonly Pick<FetchPosition, 'topic' | 'partition'>[];
  /** Of each partition; the batch at the position comes whatever its size. */
  readonly partitionBytesMax?: number;
}

/** A request that stands for itself: the broker keeps nothing of it. */
export const withoutSession = (positions: readonly FetchPosition[]): FetchWish => ({
  sessionId: 0,
  sessionEpoch: -1,
  positions,
  forgotten: [],
});

export interface FetchAnswer {
  readonly errorCode: number;
  /** 0 when the broker keeps none. */
  readonly sessionId: number;
  readonly partitions: readonly FetchedPartition[];
}

/** Asks one broker for the next records of partitions that it leads. */
export function fetchExchange(wish: FetchWish): Exchange<FetchAnswer> {
  const { sessionId, sessionEpoch, positions, forgotten, partitionBytesMax = usualPartitionBytesMax } = wish;
  const { request } = protocol.requests.Fetch.protocol({ version: fetchVersion })({
    replicaId: -1, // A client.
    maxWaitTime: waitMsMax,
    minBytes: 1,
    maxBytes: answerBytesMax,
    isolationLevel: 1,
    sessionId,
    sessionEpoch,
    topics: positions.map(({ topic, partition, offset }) => ({
      topic,
      partitions: [{ partition, fetchOffset: String(offset), maxBytes: partitionBytesMax }],
    })),
    forgottenTopics: forgotten.map(({ topic, partition }) => ({ topic, partitions: [partition] })),
  });
  return exchange(request, decodeFetch);
}

/** Layout: https://kafka.apache.org/protocol#The_Messages_Fetch (version 11). */
export function decodeFetch(payload: Buffer): FetchAnswer {
  const reader = new ByteReader(payload);
  reader.int32(); // Throttle time.
  const errorCode = reader.int16();
  const sessionId = reader.int32();
  const topics = reader.array(() => {
    const topic = reader.string();
    return reader.array(() => readPartition(reader, topic));
  });
  return { errorCode, sessionId, partitions: topics.flat() };
}

function readPartition(reader: ByteReader, topic: string): FetchedPartition {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const highWatermark = reader.int64();
  reader.position += 8 + 8; // Last stable offset, log start.
  reader.array(() => reader.slice(16)); // Aborted transactions: nobody of ours uses any.
  reader.int32(); // Preferred replica.
  const recordSet = reader.slice(Math.max(reader.int32(), 0));
  return { topic, partition, errorCode, highWatermark, recordSet };
}
