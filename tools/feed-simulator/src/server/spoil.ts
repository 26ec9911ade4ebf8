import type { Fault, FaultKind } from './faults.ts';
import { createFeedFile, type FeedDocument, type FeedFile } from './feed-file.ts';

type Json = Readonly<Record<string, unknown>>;
type Change = (content: FeedDocument, fault: Fault) => FeedDocument | null;

/** What faults of content make of a file. Null: the file is not there. Kinds that are no such fault leave it alone. */
export function spoilContent(file: FeedFile, fault: Fault): FeedFile | null {
  const change = changes[fault.kind];
  if (!change) return file;
  const content = change(JSON.parse(file.body) as FeedDocument, fault);
  return content && createFeedFile(content);
}

const changes: Readonly<Partial<Record<FaultKind, Change>>> = {
  empty: (content, fault) =>
    content.scoreboard ? changeGames(content, fault, () => []) : changeGame(content, emptied),
  wrongTypes: (content, fault) =>
    content.scoreboard
      ? changeGames(content, fault, (game) => [{ ...game, period: 'third', homeTeam: 'unknown' }])
      : changeGame(content, () => ({ gameId: 42, homeTeam: 'unknown', awayTeam: [], actions: 'none' })),
  swappedTypes: (content, fault) =>
    content.scoreboard
      ? changeGames(content, fault, (game) => [{ ...(swapped(game) as Json), gameId: game.gameId }])
      : changeGame(content, (game) => ({ ...(swapped(game) as Json), gameId: game.gameId })),
  vanish: (content, fault) => (content.scoreboard ? changeGames(content, fault, () => []) : null),
  duplicate: (content, fault) => (content.scoreboard ? changeGames(content, fault, (game) => [game, game]) : content),
  padded: (content, fault) =>
    content.scoreboard
      ? changeGames(content, fault, (game) => [
          { ...game, gameStatusText: `${String(game.gameStatusText)}               ` },
        ])
      : content,
  postponed: (content, fault) =>
    content.scoreboard ? changeGames(content, fault, (game) => [{ ...game, ...postponed }]) : null,
};

/** Postponed keeps status 1, only the text says so. */
const postponed = { gameStatus: 1, gameStatusText: 'PPD', period: 0, gameClock: '' };

function changeGames(content: FeedDocument, { game: chosen }: Fault, change: (game: Json) => Json[]): FeedDocument {
  const scoreboard = content.scoreboard as Json;
  const games = scoreboard.games as readonly Json[];
  const changed = games.flatMap((game) => (chosen === undefined || game.gameId === chosen ? change(game) : [game]));
  return { ...content, scoreboard: { ...scoreboard, games: changed } };
}

const changeGame = (content: FeedDocument, change: (game: Json) => Json): FeedDocument => ({
  ...content,
  game: change(content.game as Json),
});

function emptied(game: Json): Json {
  if ('actions' in game) return { ...game, actions: [] };
  const withoutPlayers = (team: unknown) => ({ ...(team as Json), players: [] });
  return { ...game, homeTeam: withoutPlayers(game.homeTeam), awayTeam: withoutPlayers(game.awayTeam) };
}

/** Numbers as texts and texts of digits as numbers, all the way down. */
function swapped(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  if (Array.isArray(value)) return value.map(swapped);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, swapped(inner)]));
}
