import type { Side } from '../game/sheet.ts';

/** What the engine counts as it plays. It never reads the rows of play-by-play. */
export const countedStats = [
  'millisecondsPlayed',
  'points',
  'fieldGoalsMade',
  'fieldGoalsAttempted',
  'threePointersMade',
  'threePointersAttempted',
  'freeThrowsMade',
  'freeThrowsAttempted',
  'offensiveRebounds',
  'defensiveRebounds',
  'assists',
  'steals',
  'blocks',
  'turnovers',
  'personalFouls',
  'technicalFouls',
  'plusMinus',
] as const;
export type CountedStat = (typeof countedStats)[number];

/** One count: who gets how much of what, and when it happened. */
export interface Credit {
  readonly occurredMs: number;
  readonly period: number;
  readonly side: Side;
  readonly personId: number;
  readonly stat: CountedStat;
  readonly amount: number;
  /** Place of the play that the count belongs to. */
  readonly playIndex: number;
}

export interface Truth {
  readonly score: Readonly<Record<Side, number>>;
  /** Points of every period begun. */
  readonly periods: ReadonlyArray<Readonly<Record<Side, number>>>;
  /** Everybody on the sheet; zeros for who did not play. */
  readonly players: ReadonlyArray<
    { readonly personId: number; readonly side: Side } & Readonly<Record<CountedStat, number>>
  >;
}

type Line = { personId: number; side: Side } & Record<CountedStat, number>;

/** Sums what was counted until `untilMs`. */
export function sumCredits(
  players: ReadonlyArray<{ readonly personId: number; readonly side: Side }>,
  credits: readonly Credit[],
  untilMs: number,
): Truth {
  const zeros = Object.fromEntries(countedStats.map((stat) => [stat, 0])) as Record<CountedStat, number>;
  const lines = new Map<number, Line>(players.map(({ personId, side }) => [personId, { ...zeros, personId, side }]));
  const periods: Record<Side, number>[] = [];
  for (const { occurredMs, period, side, personId, stat, amount } of credits) {
    if (occurredMs > untilMs) break; // Credits are in order of time.
    while (periods.length < period) periods.push({ home: 0, away: 0 });
    const line = lines.get(personId);
    if (line) line[stat] += amount;
    const row = periods[period - 1];
    if (row && stat === 'points') row[side] += amount;
  }
  const total = (side: Side) => periods.reduce((sum, row) => sum + row[side], 0);
  return { score: { home: total('home'), away: total('away') }, periods, players: [...lines.values()] };
}
