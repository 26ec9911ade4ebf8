import type { PlayerLine } from '@courtside/contract-player-stats';
import type { TeamTotals } from '../api.ts';
import { percentagesOf } from '../percentages.ts';

const summedNames = [
  'secondsPlayed',
  'points',
  'fieldGoalsMade',
  'fieldGoalsAttempted',
  'threePointersMade',
  'threePointersAttempted',
  'freeThrowsMade',
  'freeThrowsAttempted',
  'offensiveRebounds',
  'defensiveRebounds',
  'totalRebounds',
  'assists',
  'steals',
  'blocks',
  'turnovers',
  'personalFouls',
  'technicalFouls',
] as const satisfies (keyof PlayerLine & keyof TeamTotals)[];

type Sums = Record<(typeof summedNames)[number], number | null>;

/** What the lines of one team add up to; a value that no line has stays null, for unknown is not 0. */
export function teamTotals(lines: readonly PlayerLine[]): TeamTotals {
  const sums = Object.fromEntries(summedNames.map((name) => [name, sumOf(lines, name)])) as Sums;
  return { ...sums, ...percentagesOf(sums) };
}

function sumOf(lines: readonly PlayerLine[], name: (typeof summedNames)[number]): number | null {
  const values = lines.map((line) => line[name]).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
