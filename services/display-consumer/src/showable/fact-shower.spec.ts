import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AvroSchema, JsonValue } from '../avro-schema.ts';
import { FactShower } from './fact-shower.ts';
import { factTextLengthMax, leftOut, levelCountMax, textLengthMax, valueCountMax } from './limits.ts';
import { showableSchema } from './showable-schema.ts';

const withFields = (...fields: object[]) => showableSchema({ type: 'record', name: 'A', fields });

/** One value of the type, as avsc decodes it, shown. */
function shown(type: unknown, value: unknown): JsonValue | undefined {
  return new FactShower(withFields({ name: 'a', type })).show({ a: value }).fact.a;
}

const inner = { type: 'record', name: 'I', fields: [{ name: 'n', type: ['null', 'int'] }] };

test.each<[string, unknown, unknown, unknown]>([
  ['a number', 'double', 1.5, 1.5],
  ['no number', 'double', Number.NaN, null],
  ['an infinity', 'float', Number.NEGATIVE_INFINITY, null],
  ['a boolean', 'boolean', false, false],
  ['null', ['null', 'int'], null, null],
  ['what is not there', 'int', undefined, null],
  ['text with markup', 'string', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['an enum', { type: 'enum', name: 'E', symbols: ['X'] }, 'X', 'X'],
  ['bytes', 'bytes', Buffer.from([0, 255]), 'AP8='],
  ['fixed', { type: 'fixed', name: 'F', size: 2 }, Buffer.from([1, 2]), 'AQI='],
  ['a list', { type: 'array', items: ['null', 'int'] }, [1, null], [1, null]],
  ['a map', { type: 'map', values: inner }, { x: { n: 1 } }, { x: { n: 1 } }],
  ['a record, without what its schema does not have', inner, { n: 1, more: 2 }, { n: 1 }],
  ['a branch of a union that its kind tells', ['null', 'string', inner], { n: 3 }, { n: 3 }],
  ['a wrapped branch', ['int', 'double'], { double: 2.5 }, 2.5],
  ['a wrapped record', ['null', inner, { type: 'map', values: 'int' }], { I: { n: 4 } }, { n: 4 }],
  ['a wrapped map', ['null', inner, { type: 'map', values: 'int' }], { map: { x: 1 } }, { x: 1 }],
  ['a value that no branch has', ['null', 'int'], ['x'], leftOut],
  ['a value that is not of its type', inner, [1], { n: null }],
  ['a list that is none', { type: 'array', items: 'int' }, { 0: 1 }, leftOut],
])('FactShower shows %s', (_case, type, value, expected) => {
  expect(shown(type, value)).toEqual(expected);
});

test('FactShower makes own properties of any keys of a map', () => {
  const value = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}');

  const map = shown({ type: 'map', values: 'int' }, value) as Record<string, unknown>;

  expect(Object.keys(map)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
  expect(JSON.stringify(map)).toBe('{"__proto__":1,"constructor":2,"toString":3}');
  expect(({} as { a?: unknown }).a).toBeUndefined();
});

test('FactShower takes fields with the names of what every object has', () => {
  const schema = withFields({ name: 'constructor', type: 'string' }, { name: 'toString', type: ['null', 'int'] });

  expect(JSON.stringify(new FactShower(schema).show({ constructor: 'x', toString: 5 }).fact)).toBe(
    '{"constructor":"x","toString":5}',
  );
});

test('FactShower cuts long texts, bytes and keys', () => {
  const long = 'x'.repeat(1_000_000);

  expect(shown('string', long)).toBe(`${'x'.repeat(textLengthMax)}${leftOut}`);
  expect(shown('bytes', Buffer.alloc(1_000_000))).toHaveLength(textLengthMax + 1);
  expect(Object.keys(shown({ type: 'map', values: 'int' }, { [long]: 1 }) as object)[0]?.length).toBeLessThan(300);
});

test('FactShower does not cut a sign in two', () => {
  expect(shown('string', `${'x'.repeat(textLengthMax - 1)}😀`)).toBe(`${'x'.repeat(textLengthMax - 1)}${leftOut}`);
});

test('FactShower bounds all texts of a fact together', () => {
  const texts = Array.from({ length: 1_000 }, () => 'x'.repeat(textLengthMax));

  const list = shown({ type: 'array', items: 'string' }, texts) as string[];

  expect(list).toHaveLength(1_000);
  expect(list.join('').length).toBeLessThan(factTextLengthMax + 2_000);
  expect(list.at(-1)).toBe(leftOut);
});

test('FactShower ends a list that is too long with a mark', () => {
  const list = shown(
    { type: 'array', items: 'int' },
    Array.from({ length: 100_000 }, () => 7),
  ) as unknown[];

  expect(list.length).toBeLessThanOrEqual(valueCountMax + 1);
  expect(list.slice(-2)).toEqual([7, leftOut]);
});

test('FactShower goes no deeper than a page would', () => {
  const schema = withFields({ name: 'next', type: ['null', 'A'] });
  const deep = Array.from({ length: 50_000 }).reduce<object | null>((next) => ({ next }), null);

  const { fact } = new FactShower(schema).show(deep);

  expect(JSON.stringify(fact).split('next').length - 1).toBe(levelCountMax);
  expect(JSON.stringify(fact)).toContain(leftOut);
});

test('FactShower estimates how long a fact is as JSON', () => {
  const schema = withFields({ name: 'a', type: 'string' }, { name: 'b', type: { type: 'array', items: 'int' } });

  const { fact, length } = new FactShower(schema).show({
    a: 'x'.repeat(1_000),
    b: Array.from({ length: 500 }, () => 1),
  });

  expect(length).toBeGreaterThan(JSON.stringify(fact).length / 2);
  expect(length).toBeLessThan(JSON.stringify(fact).length * 5);
});

/** Some type, and a value of it as avsc decodes one. */
const typed: fc.Arbitrary<{ type: AvroSchema; value: unknown }> = fc.letrec((tie) => ({
  typed: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.double(), fc.integer()).map((value) => ({ type: 'double', value })),
    fc.string({ unit: 'binary' }).map((value) => ({ type: 'string', value })),
    fc.uint8Array().map((value) => ({ type: 'bytes', value: Buffer.from(value) })),
    fc.boolean().map((value) => ({ type: 'boolean', value })),
    tie('typed').map((one) => {
      const { type, value } = one as { type: AvroSchema; value: unknown };
      return { type: { type: 'array', items: type }, value: [value, value] };
    }),
    fc.tuple(tie('typed'), fc.string()).map(([one, key]) => {
      const { type, value } = one as { type: AvroSchema; value: unknown };
      return { type: { type: 'map', values: type }, value: Object.fromEntries([[key, value]]) };
    }),
  ),
})).typed as fc.Arbitrary<{ type: AvroSchema; value: unknown }>;

test('FactShower gives plain JSON for whatever was decoded, also for what is not of its type', () => {
  fc.assert(
    fc.property(typed, fc.anything(), ({ type, value }, anything) => {
      const text = JSON.stringify([shown(type, value)]);

      expect(JSON.stringify(JSON.parse(text))).toBe(text);
      expect(() => JSON.stringify(shown(type, anything))).not.toThrow();
    }),
  );
});
