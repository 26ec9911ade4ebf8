import type { Chance } from './chance.ts';
import { type RandomType, type RandomValue, scalarTypes } from './random-value.ts';

/** Names of types, each once in a topic. */
export type NameType = () => string;

/** Any type: one without parts, or a list, a map or a record of others, at most `depth` levels deep. */
export function randomType(chance: Chance, nameType: NameType, depth: number): RandomType {
  if (depth === 0 || chance.isLucky(0.6)) return chance.one(scalarTypes)(nameType());
  return chance.one([listOf, mapOf, recordOf])(chance, nameType, depth - 1);
}

function listOf(chance: Chance, nameType: NameType, depth: number): RandomType {
  const items = plainly(randomType(chance, nameType, depth));
  return {
    type: { type: 'array', items: items.type },
    suffix: '',
    isScalar: false,
    make: (some) =>
      together(
        some.some(some.whole(0, 4), () => inList(items.make(some))),
        (values) => values,
        'none',
      ),
  };
}

function mapOf(chance: Chance, nameType: NameType, depth: number): RandomType {
  const values = plainly(randomType(chance, nameType, depth));
  return {
    type: { type: 'map', values: values.type },
    suffix: '',
    isScalar: false,
    make(some) {
      const keys = some.some(some.whole(0, 3), (index) => `key <b>${index}</b>`);
      const made = keys.map((key) => withReading(values.make(some), key));
      return together(made, (all) => Object.fromEntries(all.map((value, index) => [keys[index], value])), 'none');
    },
  };
}

function recordOf(chance: Chance, nameType: NameType, depth: number): RandomType {
  const { fields, make } = randomFields(chance, nameType, depth, chance.whole(1, 4));
  return { type: { type: 'record', name: nameType(), fields }, suffix: '', isScalar: false, make };
}

/** What `count` fields are called, and a record of them. */
export function randomFields(chance: Chance, nameType: NameType, depth: number, count: number) {
  const parts = chance.some(count, (index) => {
    const part = randomType(chance, nameType, depth);
    return { name: `${chance.word(2, 8)}${index}x${part.suffix}`, part };
  });
  return {
    fields: parts.map(({ name, part }) => ({ name, type: part.type })),
    about: parts.map(({ name, part }) => ({ name, isScalar: part.isScalar })),
    make: (some: Chance): RandomValue & { readonly parts: readonly RandomValue[] } => {
      const made = parts.map(({ part }) => part.make(some));
      const inOne = (values: readonly unknown[]) =>
        Object.fromEntries(values.map((value, at) => [parts[at]?.name, value]));
      return { ...together(made, inOne, 'none'), parts: made };
    },
  };
}

/** In a line of many values a missing one is a dash. */
const inList = ({ value, readings }: RandomValue): RandomValue => ({
  value,
  readings: readings.map((reading) => (reading === 'no value' ? '–' : reading)),
});

/** The numbers of a list have no name of their own, so their unit is told by nothing. */
const plainly = (part: RandomType): RandomType =>
  part.suffix === ''
    ? part
    : { type: 'string', suffix: '', isScalar: true, make: (chance) => sameTwice(chance.word(3, 9)) };

const sameTwice = (text: string): RandomValue => ({ value: text, readings: [text] });

const withReading = ({ value, readings }: RandomValue, reading: string): RandomValue => ({
  value,
  readings: [...readings, reading],
});

/** Many values in one; where there are none, a person reads `empty`. */
function together(
  made: readonly RandomValue[],
  inOne: (values: readonly unknown[]) => unknown,
  empty: string,
): RandomValue {
  const readings = made.flatMap((part) => part.readings);
  return { value: inOne(made.map(({ value }) => value)), readings: made.length === 0 ? [empty] : readings };
}
