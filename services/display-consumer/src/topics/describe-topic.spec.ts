import { expect, test } from '@jest/globals';
import { foreignSchema } from '../testing/discovered.ts';
import { describeTopic, gameIdOf, type TopicDescription } from './describe-topic.ts';

const described = (topic: string, about: object = {}) =>
  describeTopic(topic, { ...foreignSchema, ...about }) as TopicDescription;
const field = (name: string, type: unknown = 'long') => ({ name, type });
const withFields = (...fields: object[]) => describeTopic('a.topic', { ...foreignSchema, courtside: {}, fields });

test('describeTopic takes the title of the schema, or makes one of the name', () => {
  expect(described('courtside.team-form').title).toBe('Injuries');
  expect(described('courtside.team-form', { courtside: {} }).title).toBe('Team form');
  expect(described('other.team_form.v2', { courtside: {} }).title).toBe('Other team form v2');
  expect(described('-.-', { courtside: {} }).title).toBe('-.-');
});

test('describeTopic tells topics of games from those that belong to none', () => {
  expect(described('a.topic').isLeagueWide).toBe(false);
  expect(
    described('a.topic', { fields: foreignSchema.fields.filter(({ name }) => name !== 'gameId') }).isLeagueWide,
  ).toBe(true);
});

test('describeTopic knows the key of a fact when the schema says what it is made of', () => {
  expect(described('a.topic').keyOf?.({ playerId: 'x/1' })).toBe('x%2F1');
  expect(described('a.topic', { courtside: {} }).keyOf).toBeUndefined();
});

test.each([
  ['no revision', [field('observedAt')], 'no field "revision"'],
  ['no observedAt', [field('revision')], 'no field "observedAt"'],
  ['a revision in words', [field('revision', 'string'), field('observedAt')], 'no field "revision"'],
  ['an observedAt that may be missing', [field('revision'), field('observedAt', ['null', 'long'])], '"observedAt"'],
  [
    'an observedAt in microseconds',
    [field('revision'), field('observedAt', { type: 'long', logicalType: 'timestamp-micros' })],
    '"observedAt"',
  ],
])('describeTopic says why a schema with %s cannot be shown', (_case, fields, reason) => {
  expect(withFields(...fields)).toContain(reason);
});

test('describeTopic takes a revision of another name, and times with their type', () => {
  const time = { type: 'long', logicalType: 'timestamp-millis' };
  const courtside = { revision: 'version' };

  expect(
    describeTopic('a', { ...foreignSchema, courtside, fields: [field('version', 'int'), field('observedAt', time)] }),
  ).toMatchObject({
    topic: 'a',
  });
});

test('describeTopic says which field of the entity is missing', () => {
  expect(describeTopic('a', { ...foreignSchema, courtside: { entity: ['playerId', 'ghost'] } })).toContain('"ghost"');
});

test('gameIdOf takes only a name for a game', () => {
  expect(gameIdOf({ gameId: 'simulated:1' })).toBe('simulated:1');
  expect([{}, { gameId: null }, { gameId: '' }, { gameId: 7 }].map(gameIdOf)).toEqual(Array(4).fill(undefined));
});
