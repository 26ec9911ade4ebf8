import { z } from 'zod';
import type { Parsed } from '../outcome.ts';
import { Issues } from '../parsing/issues.ts';
import { type ListOf, readList } from '../parsing/read-list.ts';
import { parsePlayer, type SeenPlayerLine, type Side } from './box-score-player.ts';
import { sourceGameId } from './game-id.ts';
import { parseScoreboardGame, type SeenGame } from './scoreboard-game.ts';
import { meta, type Source } from './source.ts';
import { wholeFile } from './whole-file.ts';

/** The box score as the feed shows it: the content of `PlayerStats` without what only its publisher knows. */
export interface SeenBoxScore {
  readonly gameId: string;
  readonly source: Source;
  readonly isFinal: boolean;
  /** Home players first, in the order of the source. */
  readonly players: readonly SeenPlayerLine[];
}

/** Rosters have 17 or 18 names. */
const playerCountMax = 60;

const team = z.looseObject({ players: z.array(z.unknown()).max(playerCountMax) });
const file = z.object({ meta, game: z.looseObject({ gameId: sourceGameId, homeTeam: team, awayTeam: team }) });

type RawGame = z.output<typeof file>['game'];

/**
 * Reads `boxscore_<gameId>.json`. A player whose line has no id is dropped and named, a number that is none becomes null.
 *
 * Before a game its file has either no players or lines of zeros, of which each is true.
 */
export function parseBoxScore(raw: unknown, expectedGameId: string): Parsed<SeenBoxScore> {
  return wholeFile(file, raw, ({ meta: source, game }) => {
    if (game.gameId !== expectedGameId) return { kind: 'malformed', reason: `it is about game ${game.gameId}` };
    const issues = new Issues();
    const head = readHead(game, source, issues);
    if (head === undefined) return { kind: 'malformed', reason: issues.list().join('; ') };
    const players = readPlayers(game, issues);
    if (players.length === 0 && head.period > 0) return withoutPlayers(game, issues);
    const { gameId, status } = head;
    return { kind: 'ok', data: { gameId, source, isFinal: status === 'final', players }, issues: issues.list() };
  });
}

/** Nobody plays without players: such a file takes back nothing that was said of them. */
function withoutPlayers({ homeTeam, awayTeam }: RawGame, issues: Issues): Parsed<SeenBoxScore> {
  const isEmpty = homeTeam.players.length + awayTeam.players.length === 0;
  if (isEmpty) return { kind: 'notAvailable', reason: 'no players in a game that has begun' };
  return { kind: 'malformed', reason: `no player can be read; ${issues.list().join('; ')}` };
}

/** The head of a box score has the form of a scoreboard's game, and one rule decides for both when a game is over. */
function readHead(game: RawGame, source: Source, issues: Issues): SeenGame | undefined {
  const head = parseScoreboardGame(game, { source, gameDate: '', label: 'game' });
  issues.add(...(head.problem === undefined ? head.issues : [head.problem]));
  return head.problem === undefined ? head.data : undefined;
}

function readPlayers({ homeTeam, awayTeam }: RawGame, issues: Issues): SeenPlayerLine[] {
  const home = readList(homeTeam.players, listOfPlayers('home'), issues);
  const away = readList(awayTeam.players, listOfPlayers('away'), issues);
  const homeIds = new Set(home.map(({ playerId }) => playerId));
  const inBoth = away.filter(({ playerId }) => homeIds.has(playerId));
  issues.add(...inBoth.map(({ playerId }) => `dropped away player ${playerId}: plays for the home team`));
  return [...home, ...away.filter((line) => !inBoth.includes(line))];
}

const listOfPlayers = (side: Side): ListOf<SeenPlayerLine> => ({
  what: `${side} player`,
  idField: 'personId',
  parse: (raw, label) => parsePlayer(raw, side, label),
  idOf: ({ playerId }) => playerId,
});
