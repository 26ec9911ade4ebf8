import { describe, expect, test } from '@jest/globals';
import { readMismatches } from './compare.ts';
import { schemaType } from './schema-type.ts';

const record = (name: string, ...fields: object[]) => ({ type: 'record', name, namespace: 'courtside', fields });
const fact = (type: unknown, about: object = {}) => record('Fact', { name: 'value', type, ...about });
const read = (reader: object, writer: object) => readMismatches(schemaType(reader), schemaType(writer));
const rulesOf = (reader: object, writer: object) => read(reader, writer).map(({ rule }) => rule);

const state = (symbols: string[], about: object = {}) => ({ type: 'enum', name: 'State', symbols, ...about });
const team = (...fields: object[]) => ({ type: 'record', name: 'Team', fields });

describe('readMismatches', () => {
  const primitives = ['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string'];
  const pairs = primitives.flatMap((written) => primitives.map((wanted) => ({ written, wanted })));
  const promotions = `int-long int-float int-double long-float long-double float-double string-bytes bytes-string`;

  test.each(pairs)('reads $written as $wanted only if they are the same or it is promoted', ({ written, wanted }) => {
    const isRead = written === wanted || promotions.split(' ').includes(`${written}-${wanted}`);

    expect(rulesOf(fact(wanted), fact(written))).toEqual(isRead ? [] : ['type']);
  });

  test('finds a type that is promoted the other way only', () => {
    expect(read(fact('int'), fact('long'))).toEqual([{ path: 'value', rule: 'type', reader: 'int', writer: 'long' }]);
  });

  test('finds a field that only the reader has, unless it has a default', () => {
    expect(read(fact('int'), record('Fact'))).toEqual([{ path: 'value', rule: 'default', reader: 'int', writer: '' }]);
    expect(read(fact('int', { default: 0 }), record('Fact'))).toEqual([]);
    expect(read(record('Fact'), fact('int'))).toEqual([]);
  });

  test('finds a field by its old name when that is its alias, and refuses to choose between two', () => {
    const renamed = record('Fact', { name: 'worth', aliases: ['value'], type: 'int' });

    expect(read(renamed, fact('int'))).toEqual([]);
    expect(rulesOf(renamed, record('Fact', { name: 'value', type: 'int' }, { name: 'worth', type: 'int' }))).toEqual([
      'alias',
    ]);
  });

  test('finds symbols that the reader does not have, unless its enum has a default', () => {
    const written = fact(state(['live', 'final', 'cancelled']));

    expect(read(fact(state(['live'])), written)).toEqual([
      { path: 'value', rule: 'symbol', reader: 'live', writer: 'final, cancelled' },
    ]);
    expect(read(fact(state(['live'], { default: 'live' })), written)).toEqual([]);
    expect(rulesOf(fact(state(['live']), { default: 'live' }), written)).toEqual(['symbol']);
  });

  test('finds a branch that the reader does not take', () => {
    expect(rulesOf(fact('int'), fact(['null', 'int']))).toEqual(['type']);
    expect(rulesOf(fact(['null', 'int']), fact(['null', 'int', 'string']))).toEqual(['branch']);
    expect(read(fact(['int', 'null']), fact(['null', 'int']))).toEqual([]);
    expect(read(fact(['null', 'int']), fact('int'))).toEqual([]);
  });

  test('says what is wrong inside the branch that fits by its name', () => {
    const before = fact(['null', team({ name: 'score', type: 'int' })]);
    const after = fact(['null', team({ name: 'score', type: 'string' })]);

    expect(read(after, before)).toEqual([{ path: 'value.score', rule: 'type', reader: 'string', writer: 'int' }]);
  });

  test('finds names that are others, unless the old one is an alias', () => {
    const squad = { ...team(), name: 'Squad' };

    expect(rulesOf(fact(squad), fact(team()))).toEqual(['name']);
    expect(rulesOf(fact({ ...team(), namespace: 'elsewhere' }), fact(team()))).toEqual(['name']);
    expect(read(fact({ ...squad, aliases: ['Team'] }), fact(team()))).toEqual([]);
  });

  test('finds a fixed type of another size', () => {
    const fixed = (size: number) => fact({ type: 'fixed', name: 'Token', size });

    expect(rulesOf(fixed(4), fixed(8))).toEqual(['size']);
  });

  test('finds a meaning that is another, and one that is no more', () => {
    const millis = { type: 'long', logicalType: 'timestamp-millis' };
    const decimal = (scale: number) => ({ type: 'bytes', logicalType: 'decimal', precision: 9, scale });

    expect(rulesOf(fact({ ...millis, logicalType: 'timestamp-micros' }), fact(millis))).toEqual(['meaning']);
    expect(rulesOf(fact('long'), fact(millis))).toEqual(['meaning']);
    expect(rulesOf(fact(['null', decimal(2)]), fact(['null', decimal(3)]))).toEqual(['meaning']);
    expect(read(fact(['null', millis]), fact(millis))).toEqual([]);
  });

  test('says where it is: in lists and maps as well', () => {
    const teams = (score: string) =>
      record(
        'Fact',
        { name: 'listed', type: { type: 'array', items: team({ name: 'score', type: score }) } },
        { name: 'mapped', type: { type: 'map', values: { type: 'array', items: score } } },
      );

    expect(read(teams('boolean'), teams('int')).map(({ path }) => path)).toEqual(['listed[].score', 'mapped{}[]']);
  });

  test('compares a type that is used twice once, and one that holds itself', () => {
    const league = (score: string) =>
      record(
        'Fact',
        { name: 'home', type: team({ name: 'score', type: score }, { name: 'next', type: ['null', 'Team'] }) },
        { name: 'away', type: ['null', 'Team'] },
      );

    expect(read(league('string'), league('int'))).toHaveLength(1);
    expect(read(league('int'), league('int'))).toEqual([]);
  });
});
