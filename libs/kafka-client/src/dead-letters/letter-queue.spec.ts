import { expect, test } from '@jest/globals';
import { LetterQueue } from './letter-queue.ts';
import type { LetterRecord } from './letter-record.ts';

const letter = (key: string, byteCount = 1): LetterRecord => ({ key, value: Buffer.alloc(byteCount), headers: {} });
const removal = (key: string): LetterRecord => ({ key, value: null, headers: {} });

function full(): LetterQueue {
  const queue = new LetterQueue();
  for (let index = 0; index < 1_000; index += 1) queue.put(letter(`a/0/${index}`));
  return queue;
}

test('LetterQueue has no room for one letter more than its limit, nor for bytes beyond it', () => {
  const heavy = new LetterQueue();
  for (let index = 0; index < 8; index += 1) heavy.put(letter(`a/0/${index}`, 2_000_000));

  expect(full().put(letter('b/0/0'))).toBe(false);
  expect(heavy.put(letter('b/0/0', 2_000_000))).toBe(false);
  expect(heavy.put(letter('b/0/0', 100))).toBe(true);
});

test('LetterQueue has room for a removal when it is full of letters', () => {
  const queue = full();

  expect(queue.put(removal('b/0/0'))).toBe(true);
  queue.retain(() => false);
  expect(queue.nextBatch()).toEqual([removal('b/0/0')]);
});

test('LetterQueue has room for another letter in the place of one, and of a removed one', () => {
  const queue = full();

  expect(queue.put(letter('a/0/7', 2))).toBe(true);
  queue.put(removal('a/0/8'));
  expect(queue.put(letter('b/0/0'))).toBe(true);
  expect(queue.put(letter('b/0/1'))).toBe(false);
});

test('LetterQueue keeps the last record of a key, at the end', () => {
  const queue = new LetterQueue();
  for (const record of [letter('a/0/1'), letter('a/0/2'), removal('a/0/1')]) queue.put(record);

  expect(queue.nextBatch()).toEqual([letter('a/0/2'), removal('a/0/1')]);
});

test('LetterQueue keeps what has replaced a record while that was on its way', () => {
  const queue = new LetterQueue();
  queue.put(letter('a/0/1'));
  const batch = queue.nextBatch();
  queue.put(removal('a/0/1'));

  queue.written(batch);

  expect(queue.nextBatch()).toEqual([removal('a/0/1')]);
  queue.written(queue.nextBatch());
  expect(queue.isEmpty).toBe(true);
});

test('LetterQueue sends a hundred together, and a large one alone', () => {
  const large = new LetterQueue();
  for (const record of [letter('a/0/1', 2_000_000), letter('a/0/2')]) large.put(record);

  expect(full().nextBatch()).toHaveLength(100);
  expect(large.nextBatch().map(({ key }) => key)).toEqual(['a/0/1']);
});
