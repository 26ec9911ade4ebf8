import { expect, test } from '@jest/globals';
import { newViolations, type RuleName, statLineViolations } from './stat-line-violations.ts';
import { anyLine, line } from './testing/any-box-score.ts';

const brokenRules = (about: Parameters<typeof line>[0]): RuleName[] =>
  statLineViolations([line(about)]).map(({ rule }) => rule);

test('statLineViolations finds nothing in a line that adds up', () => {
  expect(statLineViolations([anyLine])).toEqual([]);
});

test.each<[RuleName, Parameters<typeof line>[0]]>([
  ['points', { points: 12 }],
  ['fieldGoals', { fieldGoalsAttempted: 3 }],
  ['threePointers', { threePointersAttempted: 0 }],
  ['freeThrows', { freeThrowsAttempted: 1 }],
  ['rebounds', { totalRebounds: 6 }],
])('statLineViolations names the rule %s when %j', (rule, about) => {
  expect(brokenRules(about)).toEqual([rule]);
});

test('statLineViolations finds three-pointers that are no field goals', () => {
  const about = {
    points: 16,
    threePointersMade: 5,
    threePointersAttempted: 10,
    freeThrowsMade: 3,
    freeThrowsAttempted: 3,
  };

  expect(brokenRules(about)).toEqual(['threePointersMadeAreFieldGoals', 'threePointersAttemptedAreFieldGoals']);
});

test('statLineViolations does not ask about what the source does not have', () => {
  expect(brokenRules({ points: null, offensiveRebounds: null, fieldGoalsAttempted: null })).toEqual([]);
});

test('statLineViolations gives the numbers that contradict each other', () => {
  expect(statLineViolations([line({ totalRebounds: 6 })])).toEqual([
    {
      rule: 'rebounds',
      playerId: '101',
      name: 'Ada Marlow',
      numbers: { offensiveRebounds: 1, defensiveRebounds: 4, totalRebounds: 6 },
    },
  ]);
});

test('newViolations leaves out what was known and has not changed', () => {
  const known = [line({ totalRebounds: 6 })];

  expect(newViolations(known, [line({ totalRebounds: 6, assists: 9 })])).toEqual([]);
  expect(newViolations(known, [line({ totalRebounds: 7 })])).toHaveLength(1);
});
