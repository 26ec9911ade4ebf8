import { describe, expect, test } from '@jest/globals';
import { plainKinds } from './field.ts';
import { parseFieldList } from './field-list.ts';

test('parseFieldList reads names, types and what may be missing, in order', () => {
  const { value, problems } = parseFieldList('playerId:string,status:enum(out|doubtful|active),note:string?');

  expect(problems).toEqual([]);
  expect(value).toEqual([
    { name: 'playerId', type: { kind: 'string' }, isNullable: false },
    { name: 'status', type: { kind: 'enum', symbols: ['out', 'doubtful', 'active'] }, isNullable: false },
    { name: 'note', type: { kind: 'string' }, isNullable: true },
  ]);
});

test('parseFieldList takes spaces where a person would write them', () => {
  const { value, problems } = parseFieldList(' minutes : int , status: enum( out | active )? ');

  expect(problems).toEqual([]);
  expect(value).toEqual([
    { name: 'minutes', type: { kind: 'int' }, isNullable: false },
    { name: 'status', type: { kind: 'enum', symbols: ['out', 'active'] }, isNullable: true },
  ]);
});

test.each(plainKinds)('parseFieldList reads the type %s', (kind) => {
  expect(parseFieldList(`value:${kind}`).value).toMatchObject([{ type: { kind } }]);
});

describe.each([
  ['', '"" is no field'],
  ['note', '"note" is no field'],
  ['note:', '"" is no type'],
  ['note:strin', '"strin" is no type'],
  ['note:String', '"String" is no type'],
  ['note:string??', '"string?" is no type'],
  ['note:string,', '"" is no field'],
  ['9lives:int', 'field "9lives": a name is letters'],
  ['Note:string', 'field "Note": a name is letters'],
  ['last_note:string', 'field "last_note": a name is letters'],
  ['__proto__:string', 'field "__proto__": a name is letters'],
  [`${'n'.repeat(41)}:string`, 'a name has at most 40 letters, this one 41'],
  ['gameId:string', 'field "gameId": every fact has it already'],
  ['revision:long', 'field "revision": every fact has it already'],
  ['observedAt:timestamp', 'field "observedAt": every fact has it already'],
  ['source:string', 'field "source": every fact has it already'],
  ['record:string', 'field "record": it is a word of Avro'],
  ['null:string', 'field "null": it is a word of Avro'],
  ['constructor:string', 'field "constructor": every object of JavaScript has it already'],
  ['note:string,minutes:int,note:int', 'field "note" is there twice'],
  ['status:enum()', 'the values of an enum are letters, digits and _: "" cannot be one'],
  ['status:enum(out|9th)', '"9th" cannot be one'],
  ["status:enum(out|it's)", `"it's" cannot be one`],
  ['status:enum(out|out)', 'an enum names each value once: out'],
  ['status:enum(out|active', '"enum(out|active" is no type'],
  [`status:enum(${Array.from({ length: 101 }, (_, index) => `v${index}`).join('|')})`, 'at most 100 values: 101'],
  [Array.from({ length: 61 }, (_, index) => `f${index}:int`).join(','), 'a fact has at most 60 fields: 61'],
])('parseFieldList("%.40s")', (text, problem) => {
  test(`says: ${problem}`, () => {
    expect(parseFieldList(text).problems).toEqual([expect.stringContaining(problem)]);
  });
});

test('parseFieldList tells every problem at once', () => {
  const { problems } = parseFieldList('gameId:int,a:strin,b,x:enum(a|a|9),x:int');

  expect(problems).toHaveLength(6);
});
