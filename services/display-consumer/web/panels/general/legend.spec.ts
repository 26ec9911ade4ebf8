import { expect, test } from '@jest/globals';
import { recordFields } from './fact-field.ts';
import { legendOf } from './legend.ts';
import { recordShape } from './shape.ts';
import { record } from './testing/some-feature.ts';

const legend = (schema: ReturnType<typeof record>) => legendOf(recordFields(recordShape(schema)));

test('legendOf explains fields with a doc, those of inner records beside them', () => {
  const play = record({ text: { type: 'string', doc: 'What happened' } }, { name: 'Play' });
  const schema = record({
    points: { type: 'int', doc: 'Points of the game' },
    assists: 'int',
    plays: { type: { type: 'array', items: play }, doc: 'Every play' },
  });

  expect(legend(schema)).toEqual([
    { id: 'points', label: 'Points', doc: 'Points of the game' },
    { id: 'plays', label: 'Plays', doc: 'Every play' },
    { id: 'plays.text', label: 'Plays · Text', doc: 'What happened' },
  ]);
});

test('legendOf ends in a type that contains itself, and with very many fields', () => {
  const self = record({ next: { type: ['null', 'Fact', { type: 'map', values: 'Fact' }], doc: 'The next' } });
  const many = record(
    Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, { type: 'int', doc: 'A' }])),
  );

  expect(legend(self).length).toBeLessThan(20);
  expect(legend(many)).toHaveLength(200);
});
