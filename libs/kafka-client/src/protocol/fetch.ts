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
const waitMsMax = 500; // New data ends the wait at once; this bounds how long stopping and new partitions take.
const partitionBytesMax = 2 * 1024 * 1024; // A few batches: enough for the throughput of a catch-up.
const answerBytesMax = 8 * 1024 * 1024; // Bounds the memory of one answer; the first batch comes whatever its size.

/** Asks one broker for the next records of partitions that it leads. */
export function fetchExchange(positions: readonly FetchPosition[]): Exchange<{ partitions: FetchedPartition[] }> {
  const { request } = protocol.requests.Fetch.protocol({ version: fetchVersion })({
    replicaId: -1, // A client.
    maxWaitTime: waitMsMax,
    minBytes: 1,
    maxBytes: answerBytesMax,
    isolationLevel: 1,
    topics: positions.map(({ topic, partition, offset }) => ({
      topic,
      partitions: [{ partition, fetchOffset: String(offset), maxBytes: partitionBytesMax }],
    })),
  });
  return exchange(request, decodeFetch);
}

/** Layout: https://kafka.apache.org/protocol#The_Messages_Fetch (version 11). */
export function decodeFetch(payload: Buffer): { partitions: FetchedPartition[] } {
  const reader = new ByteReader(payload);
  reader.position += 4 + 2 + 4; // Throttle time, error and session: there is no session.
  const topics = reader.array(() => {
    const topic = reader.string();
    return reader.array(() => readPartition(reader, topic));
  });
  return { partitions: topics.flat() };
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
