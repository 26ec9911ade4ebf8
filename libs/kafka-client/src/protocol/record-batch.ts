import { gunzipSync } from 'node:zlib';
import type { RecordHeader } from '../reader/reading.ts';
import { ByteReader } from './byte-reader.ts';
import { unpackedBytesMax, zstdUnpack } from './zstd.ts';

/** One record as it stands in the log. Key and value are views of the answer that brought them. */
export interface RawRecord {
  readonly offset: number;
  readonly timestampMs: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: readonly RecordHeader[];
}

/** A batch that cannot be taken apart: as many records as it says are lost to us. */
export interface BrokenBatch {
  readonly offset: number;
  readonly reason: string;
  readonly bytes: Buffer;
}

export interface RecordSet {
  readonly records: RawRecord[];
  readonly brokenBatches: BrokenBatch[];
  /** Offset behind the last whole batch, whether or not a record of it is left; `fromOffset` when there is none. */
  readonly nextOffset: number;
}

const batchPrefixLength = 12; // Base offset and length.
const batchFormat = 2; // Brokers since 4.0 store no other.
const setBytesEnough = 1024 * 1024; // What one partition brings uncompressed: a part of an answer grows to one batch more.
const controlFlag = 0x20;
const logAppendTimeFlag = 0x08;
const noHeaders: readonly RecordHeader[] = [];

/**
 * Takes apart what a broker sends for one partition, a part at a time: a compressed answer is many times larger when it
 * is unpacked, and the records of one part are gone before those of the next are there.
 *
 * Batches arrive whole, so records below `fromOffset` are left out. The next offset follows the header of the last
 * batch, not its last record: compaction removes records and whole batches, and a reader that looks at records only
 * asks for the same gap for ever. A batch that was cut off by the size of the answer comes again with the next.
 */
export function* decodeRecordSets(bytes: Buffer, fromOffset: number): Generator<RecordSet> {
  let set = emptySet(fromOffset);
  let unpackedBytes = 0;
  for (let start = 0; start + batchPrefixLength <= bytes.length; ) {
    const end = start + batchPrefixLength + bytes.readInt32BE(start + 8);
    if (end > bytes.length) break;
    unpackedBytes += takeBatch(bytes.subarray(start, end), fromOffset, set);
    start = end;
    const isEmpty = set.records.length + set.brokenBatches.length === 0; // Which says that nothing more is there.
    if (isEmpty || unpackedBytes < setBytesEnough) continue;
    yield set;
    [set, unpackedBytes] = [emptySet(set.nextOffset), 0];
  }
  yield set;
}

/** The first part of it, for who asks for the rest again: at least one batch, empty only when there is no record at all. */
export function decodeRecordSet(bytes: Buffer, fromOffset: number): RecordSet {
  const [first] = decodeRecordSets(bytes, fromOffset);
  return first ?? emptySet(fromOffset);
}

const emptySet = (nextOffset: number) => ({
  records: [] as RawRecord[],
  brokenBatches: [] as BrokenBatch[],
  nextOffset,
});

/** Adds what is new in the batch to the set; returns how many bytes that took. */
function takeBatch(batch: Buffer, fromOffset: number, set: ReturnType<typeof emptySet>): number {
  const nextOffset = lastOffsetOf(batch) + 1;
  if (nextOffset <= fromOffset) return 0;
  set.nextOffset = Math.max(set.nextOffset, nextOffset);
  try {
    return decodeBatch(batch, fromOffset, set.records);
  } catch (cause) {
    set.brokenBatches.push({ offset: firstOffsetOf(batch), reason: String(cause), bytes: batch });
    return batch.length;
  }
}

const firstOffsetOf = (batch: Buffer): number => new ByteReader(batch).int64();
const lastOffsetOf = (batch: Buffer): number => firstOffsetOf(batch) + batch.readInt32BE(23);

/**
 * Returns how many bytes the records take. The checksum is left to TCP, as kafkajs does.
 * Layout: https://kafka.apache.org/documentation/#recordbatch
 */
function decodeBatch(batch: Buffer, fromOffset: number, records: RawRecord[]): number {
  if (batch.readInt8(16) !== batchFormat)
    throw new Error(`the batch has format ${batch.readInt8(16)}, not ${batchFormat}`);
  const attributes = batch.readInt16BE(21);
  if (attributes & controlFlag) return 0; // Marks of transactions, not records.
  const header = new ByteReader(batch);
  const baseOffset = header.int64();
  header.position = 27;
  const baseTimestampMs = header.int64();
  const appendTimestampMs = attributes & logAppendTimeFlag ? header.int64() : undefined;

  const reader = new ByteReader(decompress(batch.subarray(61), attributes & 0x07));
  for (let left = batch.readInt32BE(57); left > 0; left--) {
    const record = decodeRecord(reader, baseOffset, baseTimestampMs, appendTimestampMs);
    if (record.offset >= fromOffset) records.push(record);
  }
  return reader.bytes.length;
}

function decodeRecord(reader: ByteReader, baseOffset: number, baseMs: number, appendMs: number | undefined): RawRecord {
  const length = reader.varint();
  const end = reader.position + length;
  reader.position += 1; // Attributes: unused.
  const timestampMs = baseMs + reader.varint();
  const offset = baseOffset + reader.varint();
  const key = reader.varintBytes();
  const value = reader.varintBytes();
  const headers = decodeHeaders(reader);
  if (reader.position !== end) throw new Error(`record ${offset} says ${length} bytes and has others`);
  return { offset, timestampMs: appendMs ?? timestampMs, key, value, headers };
}

function decodeHeaders(reader: ByteReader): readonly RecordHeader[] {
  const count = reader.varint();
  if (count === 0) return noHeaders;
  const headers: RecordHeader[] = [];
  for (let left = count; left > 0; left--) {
    headers.push({ name: (reader.varintBytes() ?? '').toString(), value: reader.varintBytes() });
  }
  return headers;
}

/** Our publishers use Zstandard or nothing, others what they like. Snappy and LZ4 are not in Node. */
function decompress(bytes: Buffer, codec: number): Buffer {
  switch (codec) {
    case 0:
      return bytes;
    case 1:
      return gunzipSync(bytes, { maxOutputLength: unpackedBytesMax });
    case 4:
      return zstdUnpack(bytes);
    default:
      throw new Error(`the batch is compressed with codec ${codec}; none, gzip (1) and zstd (4) can be read`);
  }
}
