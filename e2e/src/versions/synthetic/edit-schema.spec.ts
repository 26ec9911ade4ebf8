import { expect, test } from '@jest/globals';
import { editSchema } from './edit-schema.ts';

const status = { type: 'enum', name: 'Status', symbols: ['live', 'final', 'postponed'], default: 'live' };
const team = {
  type: 'record',
  name: 'Team',
  fields: [
    { name: 'score', type: 'int' },
    { name: 'wins', type: ['null', 'int'], default: null, doc: 'Games won' },
  ],
};
const schema = {
  type: 'record',
  name: 'Score',
  fields: [
    { name: 'status', type: status },
    { name: 'home', type: team },
  ],
};

test('editSchema takes a field out of the record that has it, and leaves the given schema alone', () => {
  const older = editSchema(schema, { kind: 'removeField', record: 'Team', field: 'wins' });

  expect(older).toMatchObject({ fields: [{}, { type: { fields: [{ name: 'score' }] } }] });
  expect(team.fields).toHaveLength(2);
});

test('editSchema takes a symbol out of an enum', () => {
  const older = editSchema(schema, { kind: 'removeSymbol', enum: 'Status', symbol: 'postponed' });

  expect(older).toMatchObject({ fields: [{ type: { symbols: ['live', 'final'], default: 'live' } }, {}] });
});

test('editSchema changes a default together with the order of the union', () => {
  const about = { kind: 'changeDefault', record: 'Team', field: 'wins', type: ['int', 'null'], default: 0 } as const;

  const wins = { name: 'wins', type: ['int', 'null'], default: 0, doc: 'Games won' };
  expect(editSchema(schema, about)).toMatchObject({ fields: [{}, { type: { fields: [{}, wins] } }] });
});

test.each([
  ['there is no type Club', { kind: 'removeField', record: 'Club', field: 'wins' }],
  ['there is no such field', { kind: 'removeField', record: 'Team', field: 'draws' }],
  ['it has no default', { kind: 'removeField', record: 'Team', field: 'score' }],
  ['there is no such symbol', { kind: 'removeSymbol', enum: 'Status', symbol: 'cancelled' }],
  ['its readers would have no default for it', { kind: 'removeSymbol', enum: 'Status', symbol: 'live' }],
  [
    'it is like that already',
    { kind: 'changeDefault', record: 'Team', field: 'wins', type: ['null', 'int'], default: null },
  ],
] as const)('editSchema refuses when %s', (reason, edit) => {
  expect(() => editSchema(schema, edit)).toThrow(reason);
});
