import type { Fault, FaultKind } from './faults.ts';
import { createFeedFile, type FeedDocument, type FeedFile } from './feed-file.ts';
import { everyNumber, type Json, swapped, withClock, without } from './spoil-fields.ts';

type Change = (content: FeedDocument, fault: Fault) => FeedDocument | null;

/** What faults of content make of a file. Null: the file is not there. Kinds that are no such fault leave it alone. */
export function spoilContent(file: FeedFile, fault: Fault): FeedFile | null {
  const change = changes[fault.kind];
  if (!change) return file;
  const content = change(JSON.parse(file.body) as FeedDocument, fault);
  return content && createFeedFile(content);
}

/** A change of games on the scoreboard, and one of the game that a file is about; without the second that stays. */
const changing =
  (rows: (game: Json) => Json[], game: (game: Json) => Json = (same) => same): Change =>
  (content, fault) =>
    content.scoreboard ? changeGames(content, fault, rows) : { ...content, game: game(content.game as Json) };

/** One and the same change of a game, wherever it stands. */
const changingGame = (change: (game: Json) => Json): Change => changing((game) => [change(game)], change);

/** A change of rows of the scoreboard; the files of the game are not there. */
const onlyListed =
  (rows: (game: Json) => Json[]): Change =>
  (content, fault) =>
    content.scoreboard ? changeGames(content, fault, rows) : null;

const changes: Readonly<Partial<Record<FaultKind, Change>>> = {
  empty: changing(
    () => [],
    (game) => withEntries(game, () => []),
  ),
  wrongTypes: changing(
    (game) => [{ ...game, period: 'third', homeTeam: 'unknown' }],
    () => ({ gameId: 42, homeTeam: 'unknown', awayTeam: [], actions: 'none' }),
  ),
  swappedTypes: changingGame((game) => ({ ...(swapped(game) as Json), gameId: game.gameId })),
  swappedId: changingGame((game) => ({ ...game, gameId: Number(game.gameId) })),
  nulls: changingGame((game) => everyNumber(game, null) as Json),
  absurd: changingGame((game) => everyNumber(game, 2 ** 40) as Json),
  fieldsGone: changingGame((game) => without(game, ['gameStatusText', 'played', 'actionType']) as Json),
  oddClock: changingGame((game) => withClock(game, '5:32') as Json),
  unknownStatus: changingGame((game) => ({ ...game, gameStatus: 7, gameStatusText: 'Delayed' })),
  otherGame: changing(
    (game) => [game],
    (game) => ({ ...game, gameId: '0099999999' }),
  ),
  vanish: onlyListed(() => []),
  duplicate: changing(
    (game) => [game, game],
    (game) => withEntries(game, (entries) => [...entries, ...entries]),
  ),
  shuffled: changing(
    (game) => [game],
    (game) => withEntries(game, (entries) => entries.toReversed()),
  ),
  padded: changing((game) => [{ ...game, gameStatusText: `${String(game.gameStatusText)}               ` }]),
  postponed: onlyListed((game) => [{ ...game, gameStatus: 1, gameStatusText: 'PPD', period: 0, gameClock: '' }]),
  unknownSource: ({ meta, ...content }) => ({ ...content, meta: { ...meta, courtsideSource: 'nobody' } }),
  unlabelled: ({ meta: { courtsideSource: _source, ...meta }, ...content }) => ({ ...content, meta }),
};

function changeGames(content: FeedDocument, { game: chosen }: Fault, change: (game: Json) => Json[]): FeedDocument {
  const scoreboard = content.scoreboard as Json;
  const games = scoreboard.games as readonly Json[];
  const changed = games.flatMap((game) => (chosen === undefined || game.gameId === chosen ? change(game) : [game]));
  return { ...content, scoreboard: { ...scoreboard, games: changed } };
}

/** The file with its actions, or the players of both teams, changed. */
function withEntries(game: Json, change: (entries: readonly unknown[]) => readonly unknown[]): Json {
  if ('actions' in game) return { ...game, actions: change(game.actions as readonly unknown[]) };
  const changed = (team: unknown) => ({ ...(team as Json), players: change((team as { players: unknown[] }).players) });
  return { ...game, homeTeam: changed(game.homeTeam), awayTeam: changed(game.awayTeam) };
}
