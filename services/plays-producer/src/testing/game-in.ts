import type { Play, Plays } from '@courtside/contract-plays';

/** All plays of a game by the newest facts of its periods, in order of the game. */
export const gameIn = (newest: readonly Plays[], gameId: string): Play[] =>
  newest
    .filter((fact) => fact.gameId === gameId)
    .toSorted((one, other) => one.period - other.period)
    .flatMap(({ plays }) => plays);
