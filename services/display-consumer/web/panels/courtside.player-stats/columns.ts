import type { TeamTotals } from '../../../src/api.ts';
import { playingTimeWords } from '../../words/clock-words.ts';
import type { BoxScoreLine } from './box-score.ts';

/** The values that a player's line and the totals of a team have in common. */
export type StatLine = Pick<BoxScoreLine, keyof BoxScoreLine & keyof TeamTotals> & {
  readonly plusMinus?: number | null;
};

/** One column of the box score: how it is headed and how a value reads; null where the source does not have it. */
export interface Column {
  readonly title: string;
  /** What the abbreviation stands for. */
  readonly meaning: string;
  read(line: StatLine): string | null;
}

/** What people ask for first stands first: on a phone the rest is scrolled to. */
export const columns: readonly Column[] = [
  { title: 'MIN', meaning: 'Minutes played', read: ({ secondsPlayed }) => playingTimeWords(secondsPlayed) },
  { title: 'PTS', meaning: 'Points', read: ({ points }) => count(points) },
  { title: 'REB', meaning: 'Rebounds', read: ({ totalRebounds }) => count(totalRebounds) },
  { title: 'AST', meaning: 'Assists', read: ({ assists }) => count(assists) },
  {
    title: 'FG',
    meaning: 'Field goals made–attempted',
    read: ({ fieldGoalsMade, fieldGoalsAttempted }) => shots(fieldGoalsMade, fieldGoalsAttempted),
  },
  {
    title: 'FG%',
    meaning: 'Field goals made, in percent',
    read: ({ fieldGoalPercentage }) => percent(fieldGoalPercentage),
  },
  {
    title: '3P',
    meaning: 'Three-pointers made–attempted',
    read: ({ threePointersMade, threePointersAttempted }) => shots(threePointersMade, threePointersAttempted),
  },
  {
    title: '3P%',
    meaning: 'Three-pointers made, in percent',
    read: ({ threePointerPercentage }) => percent(threePointerPercentage),
  },
  {
    title: 'FT',
    meaning: 'Free throws made–attempted',
    read: ({ freeThrowsMade, freeThrowsAttempted }) => shots(freeThrowsMade, freeThrowsAttempted),
  },
  {
    title: 'FT%',
    meaning: 'Free throws made, in percent',
    read: ({ freeThrowPercentage }) => percent(freeThrowPercentage),
  },
  { title: 'OREB', meaning: 'Offensive rebounds', read: ({ offensiveRebounds }) => count(offensiveRebounds) },
  { title: 'DREB', meaning: 'Defensive rebounds', read: ({ defensiveRebounds }) => count(defensiveRebounds) },
  { title: 'STL', meaning: 'Steals', read: ({ steals }) => count(steals) },
  { title: 'BLK', meaning: 'Blocks', read: ({ blocks }) => count(blocks) },
  { title: 'TO', meaning: 'Turnovers', read: ({ turnovers }) => count(turnovers) },
  { title: 'PF', meaning: 'Personal fouls', read: ({ personalFouls }) => count(personalFouls) },
  { title: 'TF', meaning: 'Technical fouls', read: ({ technicalFouls }) => count(technicalFouls) },
  { title: '+/−', meaning: 'Plus-minus: lead won while on court', read: ({ plusMinus }) => signed(plusMinus ?? null) },
];

const count = (value: number | null) => (value === null ? null : String(value));

const percent = (value: number | null) => (value === null ? null : value.toFixed(1));

function shots(made: number | null, attempted: number | null): string | null {
  return made === null && attempted === null ? null : `${made ?? '—'}–${attempted ?? '—'}`;
}

function signed(value: number | null): string | null {
  if (value === null) return null;
  if (value === 0) return '0';
  return value > 0 ? `+${value}` : `−${-value}`;
}
