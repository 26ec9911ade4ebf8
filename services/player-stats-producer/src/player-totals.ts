import type { PlayerLine } from '@courtside/contract-player-stats';

/** What a player has gathered: numbers that only grow unless they are corrected. Plus-minus goes both ways. */
export const totalNames = [
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
] as const satisfies readonly (keyof PlayerLine)[];

/** The statistics of a line, and nothing of what describes the player or the moment. */
export const statisticsOf = (line: PlayerLine) => [line.playerId, line.plusMinus, ...totalsOf(line)];

export const totalsOf = (line: PlayerLine): (number | null)[] => totalNames.map((name) => line[name]);
