import { createGameViewer, type GameView } from '../game/view.ts';
import { seededProgramme } from '../season/seeded-programme.ts';
import type { ProgrammeGame } from '../show/programme.ts';

/** Games of the first evening of a seed, without the postponed. */
export const seededGames = (seed: number, gameCount = 6): ProgrammeGame[] =>
  seededProgramme(seed, gameCount)
    .evening(0)
    .games.filter(({ sheet }) => !sheet.isPostponed);

export const seededGame = (seed = 1): ProgrammeGame => seededGames(seed, 1)[0] as ProgrammeGame;

/** A game once all of it is out. */
export function finalView(game: ProgrammeGame): GameView {
  return createGameViewer(game)(Number.MAX_SAFE_INTEGER);
}

/** The evenings of these seeds are looked at whole. */
export const twentySeeds = Array.from({ length: 20 }, (_, index) => index + 1);
