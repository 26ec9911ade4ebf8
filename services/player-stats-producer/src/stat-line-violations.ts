import type { PlayerLine } from '@courtside/contract-player-stats';
import type { totalNames } from './player-totals.ts';

type TotalName = (typeof totalNames)[number];

interface Rule {
  readonly over: readonly TotalName[];
  /** Asked with the values of `over`, in that order. */
  holds(...values: number[]): boolean;
}

const isAtMost = (part: number, whole: number) => part <= whole;

/** What is true of every stat line in basketball, by the name under which violations are counted. */
const rules = {
  points: {
    over: ['points', 'fieldGoalsMade', 'threePointersMade', 'freeThrowsMade'],
    holds: (points, goals, threes, freeThrows) => points === 2 * (goals - threes) + 3 * threes + freeThrows,
  },
  fieldGoals: { over: ['fieldGoalsMade', 'fieldGoalsAttempted'], holds: isAtMost },
  threePointers: { over: ['threePointersMade', 'threePointersAttempted'], holds: isAtMost },
  freeThrows: { over: ['freeThrowsMade', 'freeThrowsAttempted'], holds: isAtMost },
  threePointersMadeAreFieldGoals: { over: ['threePointersMade', 'fieldGoalsMade'], holds: isAtMost },
  threePointersAttemptedAreFieldGoals: { over: ['threePointersAttempted', 'fieldGoalsAttempted'], holds: isAtMost },
  rebounds: {
    over: ['offensiveRebounds', 'defensiveRebounds', 'totalRebounds'],
    holds: (offensive, defensive, total) => offensive + defensive === total,
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as RuleName[];

export interface Violation {
  readonly rule: RuleName;
  readonly playerId: string;
  readonly name: string;
  /** The numbers that contradict each other, as the source gave them. */
  readonly numbers: Readonly<Partial<Record<TotalName, number>>>;
}

/** What contradicts itself within stat lines. A rule over a number that the source does not have is not asked. */
export const statLineViolations = (lines: readonly PlayerLine[]): Violation[] =>
  lines.flatMap((line) => ruleNames.flatMap((name) => violationOf(name, line) ?? []));

/** The violations of `lines` that `before` did not have, so that each is reported once and not with every change. */
export function newViolations(before: readonly PlayerLine[], lines: readonly PlayerLine[]): Violation[] {
  const known = new Set(statLineViolations(before).map((violation) => JSON.stringify(violation)));
  return statLineViolations(lines).filter((violation) => !known.has(JSON.stringify(violation)));
}

function violationOf(name: RuleName, line: PlayerLine): Violation | undefined {
  const rule: Rule = rules[name];
  const values = rule.over.flatMap((total) => line[total] ?? []);
  if (values.length < rule.over.length || rule.holds(...values)) return undefined;
  const numbers = Object.fromEntries(rule.over.map((total, index) => [total, values[index]]));
  return { rule: name, playerId: line.playerId, name: line.name, numbers };
}
