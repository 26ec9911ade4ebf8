import type { GameSummary } from '../../../src/api.ts';
import { periodWords } from '../../words/period-words.ts';

/** Points by period: one column per period of regulation, begun or not, and per overtime that has begun. */
export interface QuarterTable {
  readonly columns: readonly { readonly period: number; readonly title: string }[];
  readonly rows: readonly QuarterRow[];
}

export interface QuarterRow {
  readonly side: 'away' | 'home';
  readonly tricode: string;
  readonly name: string;
  /** In the order of the columns; null for a period that has not begun. */
  readonly points: readonly (number | null)[];
  readonly total: number;
}

type Game = Pick<GameSummary, 'home' | 'away' | 'periodScores' | 'regulationPeriods'>;

/** The table, or null while only the box score of the game is known. */
export function quarterTable({ home, away, periodScores, regulationPeriods }: Game): QuarterTable | null {
  if (!home || !away || regulationPeriods === null) return null;
  const lastPeriod = Math.max(regulationPeriods, ...periodScores.map(({ period }) => period));
  const periods = Array.from({ length: lastPeriod }, (_, index) => index + 1);
  const row = (side: 'away' | 'home', { tricode, name, score }: typeof home): QuarterRow => ({
    side,
    tricode,
    name,
    points: periods.map((period) => periodScores.find((scored) => scored.period === period)?.[side] ?? null),
    total: score,
  });
  return {
    columns: periods.map((period) => ({ period, title: periodWords(period, regulationPeriods) })),
    rows: [row('away', away), row('home', home)],
  };
}
