import { expect, test } from '@jest/globals';
import { type DeadLetter, parseLetterKey } from './dead-letter.ts';
import { readLetter, writeLetter } from './letter-record.ts';

const letter: DeadLetter = {
  topic: 'courtside.scores',
  partition: 3,
  offset: 12,
  reason: 'schema 7 is not known',
  stack: null,
  schemaId: 7,
  key: Buffer.from([0xff]),
  value: Buffer.from('bytes'),
  headers: [
    { name: 'trace', value: Buffer.from('a') },
    { name: 'trace', value: Buffer.from('b') },
  ],
  attemptCount: 2,
  parkedAtMs: 1_700_000_000_000,
  redriveAskedAtMs: null,
};

/** As a broker gives back what was written. */
function stored({ key, value, headers }: ReturnType<typeof writeLetter>) {
  const flat = Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((one) => ({ name, value: Buffer.from(one) })),
  );
  return { key: Buffer.from(key), value, headers: flat };
}

const through = (given: DeadLetter) => readLetter(stored(writeLetter(given, 'display-consumer', given.topic)));

test.each<[string, Partial<DeadLetter>]>([
  ['a record', {}],
  ['a record without key and schema', { key: null, schemaId: null }],
  ['a tombstone, which would remove its own entry', { value: null }],
  ['an empty value', { value: Buffer.alloc(0) }],
  ['what a decoder said', { stack: 'Error: truncated\n    at decode' }],
  ['a question', { redriveAskedAtMs: 1_700_000_000_001 }],
])('readLetter gives back what writeLetter was given: %s', (_case, about) => {
  expect(through({ ...letter, ...about })).toEqual({ ...letter, ...about });
});

test('writeLetter says what went wrong in the headers of Kafka Streams and in ours', () => {
  const { key, headers } = writeLetter({ ...letter, stack: 'at decode' }, 'display-consumer', 'test.courtside.scores');

  expect(key).toBe('courtside.scores/3/12');
  const { trace: _own, ...about } = headers;
  expect(Object.fromEntries(Object.entries(about).map(([name, value]) => [name, value.toString()]))).toEqual({
    '__streams.errors.exception': 'UNREADABLE',
    '__streams.errors.stacktrace': 'at decode',
    '__streams.errors.message': 'schema 7 is not known',
    '__streams.errors.topic': 'test.courtside.scores',
    '__streams.errors.partition': '3',
    '__streams.errors.offset': '12',
    'x-dlq-consumer-group': 'display-consumer',
    'x-dlq-stage': 'decode',
    'x-dlq-attempts': '2',
    'x-dlq-timestamp': '1700000000000',
    'x-dlq-schema-id': '7',
    'x-dlq-key': letter.key?.toString(),
  });
});

test('writeLetter copies the value, which is a view of a whole answer', () => {
  const value = Buffer.from('bytes');
  const record = writeLetter({ ...letter, value }, 'display-consumer', letter.topic);
  value.fill(0);

  expect(record.value?.toString()).toBe('bytes');
});

test('writeLetter cuts a reason that quotes too much, and a stack that is too deep', () => {
  expect(through({ ...letter, reason: 'x'.repeat(5_000) })?.reason).toHaveLength(1_000);
  expect(through({ ...letter, stack: 'x'.repeat(5_000) })?.stack).toHaveLength(4_096);
});

test('readLetter takes nothing else for a letter', () => {
  const { value, headers } = stored(writeLetter(letter, 'display-consumer', letter.topic));

  expect(readLetter({ key: null, value, headers })).toBeUndefined();
  expect(readLetter({ key: Buffer.from('hello'), value, headers })).toBeUndefined();
  expect(readLetter({ key: Buffer.from('a/0/1'), value: null, headers: [] })).toBeUndefined();
});

test.each(['', 'a', 'a/0', 'a/b/c', 'a/0/-1', 'a/0/1/2', `${'x'.repeat(250)}/0/1`])(
  'parseLetterKey refuses %j',
  (key) => {
    expect(parseLetterKey(key)).toBeUndefined();
  },
);
