import { expect, test } from '@jest/globals';
import { batch, record } from '../testing/record-set.ts';
import { decodeRecordSet, decodeRecordSets } from './record-batch.ts';

const offsets = (bytes: Buffer, from = 0) => decodeRecordSet(bytes, from).records.map(({ offset }) => offset);

test('decodeRecordSet gives every record with key, value, headers and time', () => {
  const bytes = batch(100, [record(0, 'k', 'v', [['h', '1']]), record(1, 'k', null)]);

  const { records, nextOffset } = decodeRecordSet(bytes, 100);

  expect(nextOffset).toBe(102);
  expect(records).toEqual([
    {
      offset: 100,
      timestampMs: 1_700_000_000_000,
      key: Buffer.from('k'),
      value: Buffer.from('v'),
      headers: [{ name: 'h', value: Buffer.from('1') }],
    },
    { offset: 101, timestampMs: 1_700_000_000_005, key: Buffer.from('k'), value: null, headers: [] },
  ]);
});

test('decodeRecordSet leaves out what stands before the offset that was asked for', () => {
  const bytes = batch(100, [record(0, 'a', 'a'), record(1, 'b', 'b'), record(2, 'c', 'c')]);

  expect(offsets(bytes, 102)).toEqual([102]);
});

test('decodeRecordSet goes on behind a batch that compaction has emptied', () => {
  const bytes = Buffer.concat([
    batch(100, [], { lastOffsetDelta: 40 }),
    batch(150, [record(3, 'a', 'a')], { lastOffsetDelta: 9 }),
  ]);

  expect(decodeRecordSet(bytes, 100)).toMatchObject({ records: [{ offset: 153 }], nextOffset: 160 });
});

test('decodeRecordSet leaves a batch that was cut off for the next answer', () => {
  const bytes = Buffer.concat([batch(100, [record(0, 'a', 'a')]), batch(101, [record(0, 'b', 'b')]).subarray(0, -2)]);

  expect(decodeRecordSet(bytes, 100)).toMatchObject({ records: [{ offset: 100 }], nextOffset: 101 });
  expect(decodeRecordSet(bytes.subarray(0, 5), 100)).toMatchObject({ records: [], nextOffset: 100 });
});

test('decodeRecordSet skips marks of transactions and moves past them', () => {
  const bytes = batch(100, [record(0, 'a', 'a')], { attributes: 0x20 });

  expect(decodeRecordSet(bytes, 100)).toMatchObject({ records: [], nextOffset: 101 });
});

test('decodeRecordSet takes the time of the broker where the topic says so', () => {
  const { records } = decodeRecordSet(batch(1, [record(0, 'a', 'a')], { attributes: 0x08 }), 0);

  expect(records[0]?.timestampMs).toBe(1_700_000_009_999);
});

test.each([
  ['gzip', 1],
  ['zstd', 4],
])('decodeRecordSet reads a batch compressed with %s', (_name, attributes) => {
  expect(offsets(batch(7, [record(0, 'a', 'x'.repeat(500)), record(1, 'b', 'b')], { attributes }))).toEqual([7, 8]);
});

test.each([
  ['a compression that we cannot undo', { attributes: 3 }, 'codec 3'],
  ['a format of long ago', { format: 1 }, 'format 1'],
])('decodeRecordSet reports a batch in %s and reads the next', (_name, options, reason) => {
  const bytes = Buffer.concat([batch(100, [record(0, 'a', 'a')], options), batch(101, [record(0, 'b', 'b')])]);

  const { records, brokenBatches, nextOffset } = decodeRecordSet(bytes, 100);

  expect(records).toMatchObject([{ offset: 101 }]);
  expect(brokenBatches).toMatchObject([{ offset: 100, reason: expect.stringContaining(reason) }]);
  expect(nextOffset).toBe(102);
});

test('decodeRecordSet reports a batch whose records are no records', () => {
  const bytes = batch(100, [Buffer.from([0x7f, 0x01, 0x02])]);

  expect(decodeRecordSet(bytes, 100)).toMatchObject({ brokenBatches: [{ offset: 100 }], nextOffset: 101 });
});

test('decodeRecordSets hands over what is unpacked in parts, each with the offset behind it', () => {
  const large = (offset: number) => batch(offset, [record(0, 'a', 'x'.repeat(700_000))], { attributes: 4 });
  const bytes = Buffer.concat([large(100), large(101), large(102), batch(103, [], { lastOffsetDelta: 6 })]);

  const sets = [...decodeRecordSets(bytes, 101)];

  expect(sets.map(({ records }) => records.map(({ offset }) => offset))).toEqual([[101, 102], []]);
  expect(sets.map(({ nextOffset }) => nextOffset)).toEqual([103, 110]);
});

test('decodeRecordSet unpacks no more than the first part, and passes over batches that have nothing to say', () => {
  const large = (offset: number) => batch(offset, [record(0, 'a', 'x'.repeat(1_200_000))], { attributes: 4 });
  const compactedTail = batch(90, [record(0, 'a', 'x'.repeat(1_200_000))], { attributes: 4, lastOffsetDelta: 15 });
  const bomb = batch(101, [Buffer.from([0x7f])], { attributes: 4 });

  expect(decodeRecordSet(Buffer.concat([large(100), bomb]), 100)).toMatchObject({
    records: [{ offset: 100 }],
    brokenBatches: [],
    nextOffset: 101,
  });
  expect(decodeRecordSet(Buffer.concat([compactedTail, large(110)]), 100)).toMatchObject({
    records: [{ offset: 110 }],
    nextOffset: 111,
  });
});
