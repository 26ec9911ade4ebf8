import { expect, test } from '@jest/globals';
import { sampleSchema, withField, withoutField } from '../testing/contract-repository.ts';
import { schemaFindings } from './schema-findings.ts';

const released = { label: 'fixtures/1', schema: sampleSchema };
const findings = (schema: object, ...versions: (typeof released)[]) => schemaFindings(schema, [released, ...versions]);

test('schemaFindings has nothing against a new field with a default', () => {
  expect(findings(withField({ name: 'rank', type: ['null', 'int'], default: null }))).toEqual([]);
});

test('schemaFindings names field, rule and way out of a new field without default', () => {
  expect(findings(withField({ name: 'rank', type: 'int' }))).toEqual([
    {
      where: 'rank',
      problem: 'has no default, and facts of fixtures/1 do not have the field',
      rule: expect.stringContaining('Schema Resolution'),
      instead: expect.stringContaining('give it a default'),
    },
  ]);
});

test('schemaFindings says that a field without default stays for ever', () => {
  expect(findings(withoutField('points'))).toMatchObject([
    {
      where: 'points',
      problem: 'is gone, and readers with fixtures/1 have no default for it',
      instead: 'put the field back: one without default stays for ever',
    },
  ]);
});

test('schemaFindings tells once what old facts and old readers suffer alike', () => {
  const retyped = withoutField('points');
  retyped.fields.push({ name: 'points', type: 'string' });

  expect(findings(retyped)).toMatchObject([
    {
      where: 'points',
      problem:
        'takes string, and facts of fixtures/1 may have int; it may be string, and readers with fixtures/1 take only int',
      instead: expect.stringContaining('add a new one beside it'),
    },
  ]);
});

test('schemaFindings names every version that a change breaks, also when the newest would take it', () => {
  const second = { label: 'fixtures/2', schema: withField({ name: 'rank', type: 'int', default: 0 }) };
  const third = { label: 'fixtures/3', schema: sampleSchema };

  const found = findings(withField({ name: 'rank', type: 'string', default: '' }), second, third);

  expect(found).toMatchObject([{ where: 'rank', problem: expect.stringContaining('fixtures/2') }]);
  expect(findings(withoutField('points'), second)).toMatchObject([
    { problem: expect.stringContaining('fixtures/1, fixtures/2') },
  ]);
});
