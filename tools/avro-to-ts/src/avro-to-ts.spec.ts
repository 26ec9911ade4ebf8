import { expect, test } from '@jest/globals';
import { avroToTs } from './avro-to-ts.ts';

const record = (...fields: object[]) => ({ type: 'record', name: 'Fact', fields }) as never;

test('avroToTs prints a required field for every field, those with a default too', () => {
  const schema = record({ name: 'note', type: ['null', 'string'], default: null });

  const printed = avroToTs(schema);

  expect(printed).toContain('readonly note: null | string;');
});

test('avroToTs prints a named type once and refers to it by its name afterwards', () => {
  const team = { type: 'record', name: 'Team', fields: [{ name: 'score', type: 'int' }] };

  const printed = avroToTs(record({ name: 'home', type: team }, { name: 'away', type: 'courtside.Team' }));

  expect(printed.match(/export interface Team/g)).toHaveLength(1);
  expect(printed).toContain('readonly away: Team;');
});

test('avroToTs prints a record before the records that it is made of', () => {
  const line = { type: 'record', name: 'PlayerLine', fields: [] };

  const printed = avroToTs(record({ name: 'players', type: { type: 'array', items: line } }));

  expect(printed.indexOf('interface Fact')).toBeLessThan(printed.indexOf('interface PlayerLine'));
});

test('avroToTs prints enums as unions and logical types as what they are written with', () => {
  const status = { type: 'enum', name: 'Status', symbols: ['live', 'final'] };
  const observedAt = { type: 'long', logicalType: 'timestamp-millis' };

  const printed = avroToTs(record({ name: 'status', type: status }, { name: 'observedAt', type: observedAt }));

  expect(printed).toContain("export type Status = 'live' | 'final';");
  expect(printed).toContain('readonly observedAt: number;');
});

test('avroToTs prints maps, arrays and the doc of a field without letting it end the comment', () => {
  const counts = { name: 'counts', type: { type: 'map', values: 'int' }, doc: 'By kind */ of event' };

  const printed = avroToTs(record(counts));

  expect(printed).toContain('/** By kind * / of event */\nreadonly counts: Readonly<Record<string, number>>;');
});

test('avroToTs refuses a type that it cannot print', () => {
  const schema = record({ name: 'hash', type: { type: 'fixed', name: 'Hash', size: 16 } });

  expect(() => avroToTs(schema)).toThrow('Cannot print the Avro type "fixed"');
});
