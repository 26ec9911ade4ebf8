import { expect, test } from '@jest/globals';
import type { AvroRecordSchema } from '../../../src/avro-schema.ts';
import { columnsFor } from './columns.ts';
import { entityFields } from './entity-fields.ts';
import { record } from './testing/some-feature.ts';

function labels(schema: AvroRecordSchema): readonly string[] {
  const { fields, entity } = entityFields(schema);
  return columnsFor(fields, entity).map(({ label }) => label);
}

const common = { gameId: 'string', revision: 'long', observedAt: 'long' } as const;

test('columnsFor leaves out what is told once with the topic', () => {
  expect(labels(record({ ...common, status: 'string' }))).toEqual(['Status']);
  expect(labels(record({ version: 'long', revision: 'string' }, { courtside: { revision: 'version' } }))).toEqual([
    'Revision',
  ]);
});

test('columnsFor puts name and rank first, then the entity, ids and what needs room last', () => {
  const schema = record(
    {
      ...common,
      plays: { type: 'array', items: record({ text: 'string' }, { name: 'Play' }) },
      source: 'string',
      playerId: 'string',
      points: 'int',
      side: 'string',
      rank: 'int',
      name: 'string',
    },
    { courtside: { entity: ['gameId', 'side', 'playerId'] } },
  );

  expect(labels(schema)).toEqual(['Name', 'Rank', 'Side', 'Points', 'Source', 'Player ID', 'Plays']);
});

test('columnsFor begins with the entity where nothing has a name', () => {
  const schema = record({ points: 'int', playerId: 'string' }, { courtside: { entity: ['playerId'] } });

  expect(labels(schema)).toEqual(['Player ID', 'Points']);
});

test('columnsFor lays a small record flat, and no large or deep one', () => {
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`f${at}`, 'int' as const]));
  const schema = record({
    home: record({ score: 'int', name: 'string' }, { name: 'Team' }),
    large: record(many, { name: 'Large' }),
    deep: record({ inner: record({ a: 'int' }, { name: 'Inner' }) }, { name: 'Deep' }),
  });

  expect(labels(schema)).toEqual(['Home · Name', 'Home · Score', 'Large', 'Deep']);
});

test('columnsFor takes a name inside of a record for that of the entity where it is the only one', () => {
  const team = (name: string) => record({ score: 'int', name: 'string' }, { name });

  expect(labels(record({ points: 'int', player: team('Player') }))).toEqual([
    'Player · Name',
    'Points',
    'Player · Score',
  ]);
  expect(labels(record({ points: 'int', home: team('Home'), away: team('Away') }))[0]).toBe('Points');
});
