import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../../src/avro-schema.ts';
import { rowsOf } from './rows.ts';
import { recordShape } from './shape.ts';
import { record } from './testing/some-feature.ts';

const shape = recordShape(record({ text: 'string', playerId: 'string' }));
const keys = (records: readonly JsonObject[]) => rowsOf(records, shape).map(({ key }) => key);

test('rowsOf knows the records of a list by their ids', () => {
  expect(keys([{ playerId: 'b' }, { playerId: 'a' }])).toEqual(['b', 'a']);
});

test('rowsOf knows them by their places where ids are missing or not of one', () => {
  expect(keys([{ playerId: 'a' }, { playerId: 'a' }])).toEqual(['0', '1']);
  expect(keys([{ playerId: 'a' }, { playerId: null }])).toEqual(['0', '1']);
});
