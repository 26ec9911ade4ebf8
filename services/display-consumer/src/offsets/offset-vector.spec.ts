import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coveredPart, formatVector, hasReached, isFamiliar, parseVector, vectorLengthMax } from './offset-vector.ts';

const vector = (topics: Record<string, number[]>) =>
  new Map(Object.entries(topics).map(([topic, offsets]) => [topic, new Map(offsets.entries())]));

test('formatVector lists offsets by partition, topics in order', () => {
  expect(formatVector(vector({ 'courtside.scores': [12, 0, 7], 'courtside.player-stats': [3] }))).toBe(
    'courtside.player-stats:3;courtside.scores:12,0,7',
  );
});

test('parseVector reads what formatVector writes', () => {
  const offsets = fc.array(fc.nat(), { maxLength: 12 });
  const topics = fc.dictionary(fc.stringMatching(/^[a-z0-9._-]{1,30}$/), offsets, {
    maxKeys: 6,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(topics, (known) => {
      expect(parseVector(formatVector(vector(known)))).toEqual(vector(known));
    }),
  );
});

test('formatVector names the partitions where it has not all of them', () => {
  const sparse = new Map([['a', new Map([[3, 17]])]]);

  expect(formatVector(sparse)).toBe('a:3.17');
  expect(parseVector('a:3.17')).toEqual(sparse);
});

test('parseVector reads what formatVector writes of any partitions', () => {
  const offsets = fc.uniqueArray(fc.tuple(fc.nat(900), fc.nat()), {
    maxLength: 12,
    selector: ([partition]) => partition,
  });
  fc.assert(
    fc.property(offsets, (list) => {
      const known = new Map([['a', new Map(list)]]);
      expect(parseVector(formatVector(known))).toEqual(known);
    }),
  );
});

test('formatVector writes no position that would be too long to be handed back', () => {
  const topics = Array.from({ length: 200 }, (_, index) => `courtside.feature-${index}`);
  const many = vector(Object.fromEntries(topics.map((topic) => [topic, [7]])));

  expect(parseVector(formatVector(many))).toEqual(many);
  const tooMany = vector(Object.fromEntries(topics.map((topic) => [`${topic}.${'x'.repeat(200)}`, [7]])));
  expect(formatVector(tooMany)).toBe('-');
  expect(parseVector('-')).toBeUndefined();
});

test('coveredPart leaves what a view has shown', () => {
  const position = vector({ a: [1, 2, 3], b: [4, 5], c: [6] });
  const coverage = new Map<string, Set<number> | 'all'>([
    ['a', new Set([0, 2])],
    ['b', 'all'],
    ['ghost', 'all'],
  ]);

  expect(formatVector(coveredPart(position, coverage))).toBe('a:0.1,2.3;b:4,5;ghost:');
});

test.each([
  'a:1,2.3',
  'a:1.2,1.3',
  'a:1.2.3',
  'a:.3',
  'x',
  ':1',
  'a:1;',
  'a:1;a:2',
  'a:-1',
  'a:1,,2',
  'a:1e3',
  'a:9999999999999999',
  'a:1\nb:2',
  `a:${'1,'.repeat(1_001)}1`,
])('parseVector refuses %j', (text) => {
  expect(parseVector(text)).toBeUndefined();
});

test('parseVector refuses what is too long', () => {
  expect(parseVector(`${'a'.repeat(vectorLengthMax)}:1`)).toBeUndefined();
});

test('hasReached compares every partition', () => {
  const position = vector({ a: [5, 5], b: [1] });

  expect(hasReached(position, vector({ a: [5, 4] }))).toBe(true);
  expect(hasReached(position, vector({ a: [5, 6] }))).toBe(false);
  expect(hasReached(position, vector({ c: [1] }))).toBe(false);
  expect(hasReached(position, vector({ a: [0, 0, 0] }))).toBe(true);
});

test('isFamiliar knows the partitions of the board, however far they are', () => {
  const position = vector({ a: [5, 5] });

  expect(isFamiliar(position, vector({ a: [900, 900] }))).toBe(true);
  expect(isFamiliar(position, vector({ a: [1, 1, 1] }))).toBe(false);
  expect(isFamiliar(position, vector({ b: [1] }))).toBe(false);
});
