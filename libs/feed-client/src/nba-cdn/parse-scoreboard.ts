import { z } from 'zod';
import type { Parsed } from '../outcome.ts';
import { Issues } from '../parsing/issues.ts';
import { type ListOf, readList } from '../parsing/read-list.ts';
import { parseScoreboardGame, type SeenGame } from './scoreboard-game.ts';
import { meta, type Source } from './source.ts';
import { wholeFile } from './whole-file.ts';

export interface SeenScoreboard {
  readonly source: Source;
  /** The league's date of the evening, YYYY-MM-DD. */
  readonly gameDate: string;
  readonly games: readonly SeenGame[];
}

/** An evening has at most 15 games; a list beyond this is not one evening. */
const gameCountMax = 100;

const file = z.object({
  meta,
  scoreboard: z.object({ gameDate: z.iso.date(), games: z.array(z.unknown()).max(gameCountMax) }),
});

/** Reads `todaysScoreboard_00.json`. A game that cannot be read is dropped and named; the others are kept. */
export function parseScoreboard(raw: unknown): Parsed<SeenScoreboard> {
  return wholeFile(file, raw, ({ meta: source, scoreboard: { gameDate, games: rawGames } }) => {
    if (rawGames.length === 0) return { kind: 'notAvailable', reason: `no games on ${gameDate}` };
    const issues = new Issues();
    const games = readList(rawGames, listOfGames(source, gameDate), issues);
    if (games.length === 0) return { kind: 'malformed', reason: `no game can be read; ${issues.list().join('; ')}` };
    return { kind: 'ok', data: { source, gameDate, games }, issues: issues.list() };
  });
}

const listOfGames = (source: Source, gameDate: string): ListOf<SeenGame> => ({
  what: 'game',
  idField: 'gameId',
  parse: (raw, label) => parseScoreboardGame(raw, { source, gameDate, label }),
  idOf: (game) => game.gameId,
});
