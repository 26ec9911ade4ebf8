import { expect, test } from '@jest/globals';
import { type Options, parseOptions } from './parse-options.ts';

const parse = (about: Partial<Options>) =>
  parseOptions(
    { name: 'injuries', per: 'game', fields: 'note:string?', panel: false, ...about },
    { templateWords: new Set(), exists: () => false },
  );
const fieldNames = (about: Partial<Options>) => parse(about).fields.map(({ name }) => name);

test('parseOptions puts the fields of the entity first, listed or not', () => {
  expect(fieldNames({ per: 'player' })).toEqual(['playerId', 'note']);
  expect(fieldNames({ per: 'player', fields: 'note:string?,playerId:string' })).toEqual(['playerId', 'note']);
  expect(fieldNames({ per: 'team' })).toEqual(['teamId', 'note']);
  expect(fieldNames({ per: 'league' })).toEqual(['league', 'note']);
  expect(fieldNames({ per: 'game' })).toEqual(['note']);
});

test('parseOptions leaves a field alone that is part of another entity only', () => {
  expect(parse({ per: 'game', fields: 'playerId:long?' }).fields).toMatchObject([{ type: { kind: 'long' } }]);
});

test.each(['playerId:int', 'playerId:string?'])('parseOptions refuses %s in the key', (fields) => {
  expect(() => parse({ per: 'player', fields: `${fields},note:string` })).toThrow('it is part of the key');
});

test('parseOptions refuses a fact that says nothing of its entity', () => {
  expect(() => parse({ per: 'player', fields: 'playerId:string' })).toThrow('says nothing besides its key');
});

test('parseOptions refuses a panel for what belongs to no game', () => {
  expect(() => parse({ per: 'league', panel: true })).toThrow('a panel stands on the page of a game');
});

test('parseOptions tells every problem of every option in one message', () => {
  const message = () => parse({ name: 'Injuries', per: 'city', fields: 'revision:int,note' });

  expect(message).toThrow(
    [
      'Cannot add the feature "Injuries":',
      '- "Injuries" is no name: small letters and digits, words joined by "-", such as shot-charts',
      '- there are no facts per "city": they are per game, player, team, league',
      '- field "revision": every fact has it already',
      '- "note" is no field: one is written name:type, such as note:string?',
    ].join('\n'),
  );
});
