import type { Play } from '../engine/play.ts';
import type { Side } from '../game/sheet.ts';

const counted = [
  'points',
  'assists',
  'offensiveRebounds',
  'defensiveRebounds',
  'steals',
  'blocks',
  'turnovers',
  'fouls',
  'technicals',
] as const;
export type Totals = Record<(typeof counted)[number], number>;

/** Totals that rows of play-by-play carry ("(14 PTS)"), counted along the rows that are visible. */
export interface RunningTotals {
  readonly score: Readonly<Record<Side, number>>;
  of(personId: number): Readonly<Totals>;
}

export function createRunningTotals(): RunningTotals & { count(play: Play): void } {
  const score = { home: 0, away: 0 };
  const people = new Map<number, Totals>();
  const of = (personId: number): Totals => {
    const known = people.get(personId) ?? (Object.fromEntries(counted.map((name) => [name, 0])) as Totals);
    people.set(personId, known);
    return known;
  };
  return { score, of, count: (play) => count(play, score, of) };
}

export const pointsOf = ({ actionType, isMade }: Play) =>
  isMade ? ({ '2pt': 2, '3pt': 3, freethrow: 1 }[actionType] ?? 0) : 0;

function count(play: Play, score: Record<Side, number>, of: (personId: number) => Totals): void {
  const points = pointsOf(play);
  const mine = of(play.personId);
  mine.points += points;
  if (play.side) score[play.side] += points;
  if (play.assistId && play.isMade) of(play.assistId).assists += 1;
  const total = totalOf(play);
  if (total) mine[total] += 1;
}

function totalOf({ actionType, subType }: Play): keyof Totals | null {
  if (actionType === 'rebound') return subType === 'offensive' ? 'offensiveRebounds' : 'defensiveRebounds';
  if (actionType === 'foul') return subType === 'technical' ? 'technicals' : 'fouls';
  return ({ steal: 'steals', block: 'blocks', turnover: 'turnovers' } as const)[actionType] ?? null;
}
