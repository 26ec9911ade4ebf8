import type { Play, Plays } from '@courtside/contract-plays';

/** A play, and the period it belongs to. */
export interface PlayOfGame extends Play {
  readonly period: number;
}

/** All plays of the game from the first to the newest: by period, and within it by their place in the game. */
export function orderedPlays(facts: readonly Plays[]): PlayOfGame[] {
  const plays = facts.flatMap((fact) => fact.plays.map((play) => ({ ...play, period: fact.period })));
  return plays.sort((one, other) => one.period - other.period || one.order - other.order);
}
