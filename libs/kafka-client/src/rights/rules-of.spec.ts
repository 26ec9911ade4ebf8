import { expect, test } from '@jest/globals';
import type { AccessRule } from './access-rule.ts';
import { rulesOfOwner, rulesOfReader } from './rules-of.ts';

const allowed = (rules: readonly AccessRule[], operation: AccessRule['operations'][number]) =>
  rules.filter(({ operations }) => operations.includes(operation)).map(({ resource, name }) => `${resource} ${name}`);

test('rulesOfOwner lets an owner write, make and alter its own topic, and nothing else', () => {
  const rules = rulesOfOwner({ topic: 'courtside.scores', owner: 'score-producer' }, 'staging.');

  for (const operation of ['Write', 'Create', 'Alter', 'AlterConfigs'] as const)
    expect(allowed(rules, operation)).toEqual(['topic staging.courtside.scores']);
  expect(allowed(rules, 'Read')).toEqual(['topic staging.courtside.scores', 'group staging.score-producer']);
  expect(rules.some(({ isPrefix }) => isPrefix)).toBe(false);
});

test('rulesOfReader lets a reader read every topic of ours, and write its own dead letters only', () => {
  const rules = rulesOfReader('display-consumer');

  expect(rules.find(({ isPrefix }) => isPrefix)).toMatchObject({
    name: 'courtside.',
    operations: ['Read', 'Describe'],
  });
  expect(allowed(rules, 'Write')).toEqual(['topic courtside.display-consumer.dlq']);
});
