import { expect, test } from '@jest/globals';
import { readField, readSymbol } from './read-value.ts';

const team = (...fields: object[]) => ({ type: 'record', name: 'Team', fields });
const status = (...symbols: string[]) => ({ type: 'enum', name: 'Status', symbols, default: 'scheduled' });
const without = team();
const nothing = team({ name: 'wins', type: ['null', 'int'], default: null });
const zero = team({ name: 'wins', type: ['int', 'null'], default: 0 });

test('readField is the value where both know the field', () => {
  expect(readField(7, 'Team', 'wins', { writer: zero, reader: nothing })).toEqual([7]);
});

test('readField is the default of the reader where the writer did not know the field', () => {
  expect(readField(7, 'Team', 'wins', { writer: without, reader: nothing })).toEqual([null]);
  expect(readField(7, 'Team', 'wins', { writer: without, reader: zero })).toEqual([0]);
});

test('readField is nothing where the reader does not know the field', () => {
  expect(readField(7, 'Team', 'wins', { writer: zero, reader: without })).toEqual([undefined]);
});

test('readSymbol is the default of a reader that does not know the symbol', () => {
  const [older, newer] = [status('scheduled', 'final'), status('scheduled', 'final', 'postponed')];

  expect(readSymbol('postponed', 'Status', { writer: newer, reader: newer })).toEqual(['postponed']);
  expect(readSymbol('postponed', 'Status', { writer: newer, reader: older })).toEqual(['scheduled']);
});

test('readSymbol is any symbol of a writer that had no word for it', () => {
  const [older, newer] = [status('scheduled', 'final'), status('scheduled', 'final', 'postponed')];

  expect(readSymbol('postponed', 'Status', { writer: older, reader: newer })).toEqual(['scheduled', 'final']);
});
