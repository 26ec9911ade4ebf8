// Mends defects of kafkajs 2.2.4 in its own files, so that Node, jest and esbuild all load the same code.
// Runs after every installation; does nothing the second time; refuses a text that it does not know.
import { readFileSync, writeFileSync } from 'node:fs';

const kafkajs = new URL('../node_modules/kafkajs/src/', import.meta.url);

const edits = [
  {
    // A timer of 1 ms was armed again and again on every idle connection: 4 % of a core for nothing.
    file: 'network/requestQueue/index.js',
    before: 'if (!this.throttleCheckTimeoutId) {',
    after: 'if (!this.throttleCheckTimeoutId && this.pending.length > 0) {',
  },
  {
    // A batch that compaction has emptied carries no record, so a reader never got past it and asked for ever.
    // A control record at the batch's last offset carries the position over the gap.
    file: 'protocol/recordBatch/v0/decoder.js',
    before: '  return {\n    ...recordContext,\n    records,',
    after: `  const lastOffset = BigInt(firstOffset) + BigInt(lastOffsetDelta)
  const lastRecord = records[records.length - 1]
  if (!lastRecord || BigInt(lastRecord.offset) < lastOffset) {
    records.push({ offset: String(lastOffset), isControlRecord: true, inTransaction: false, key: null,
      value: null, headers: {}, timestamp: maxTimestamp, batchContext: recordContext })
  }
  return {\n    ...recordContext,\n    records,`,
  },
  // Every record was written into memory that was filled with zeros first: a sixth of the work of a busy publisher.
  {
    file: 'protocol/encoder.js',
    before: 'this.buf = Buffer.alloc(',
    after: 'this.buf = Buffer.allocUnsafe(',
  },
  {
    file: 'protocol/encoder.js',
    before: 'const newBuffer = Buffer.alloc(',
    after: 'const newBuffer = Buffer.allocUnsafe(',
  },
];

for (const { file, before, after } of edits) {
  const path = new URL(file, kafkajs);
  const source = readFileSync(path, 'utf8');
  if (source.includes(after)) continue;
  if (source.split(before).length !== 2) {
    throw new Error(`Cannot patch kafkajs: ${file} is not the text of 2.2.4, the only version this patch knows`);
  }
  writeFileSync(
    path,
    source.replace(before, () => after),
  );
}
