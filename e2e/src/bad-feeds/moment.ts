import type { Simulator } from '@courtside/feed-simulator';
import type { OfficialGame } from '../official-box-score.ts';
import { type Document, documents } from './bad-case.ts';
import type { Told } from './told.ts';
import { type FileGame, toldByBoxScore, toldByPlayByPlay, toldByRow } from './told-by-file.ts';

/** What the three files say of a game; nothing where a file does not exist (yet). */
export type GameTold = Readonly<Record<Document, Told>>;

/** Every game of the evening, by its id at the source, as a feed without faults tells it. */
export type Moment = ReadonlyMap<string, GameTold>;

/** Reads all that the feed shows now. */
export async function readMoment(feed: Pick<Simulator, 'feedUrl'>): Promise<Moment> {
  const { scoreboard } = (await read(feed, '/scoreboard/todaysScoreboard_00.json')) as {
    scoreboard: { games: readonly FileGame[] };
  };
  const games = scoreboard.games.map(async (row) => [row.gameId, await readGame(feed, row)] as const);
  return new Map(await Promise.all(games));
}

async function readGame(feed: Pick<Simulator, 'feedUrl'>, row: FileGame): Promise<GameTold> {
  const boxScore = await read(feed, `/boxscore/boxscore_${row.gameId}.json`);
  const playByPlay = await read(feed, `/playbyplay/playbyplay_${row.gameId}.json`);
  return {
    scoreboard: toldByRow(row),
    boxscore: boxScore ? toldByBoxScore((boxScore as { game: OfficialGame }).game) : {},
    playbyplay: playByPlay
      ? toldByPlayByPlay((playByPlay as { game: Parameters<typeof toldByPlayByPlay>[0] }).game)
      : {},
  };
}

async function read({ feedUrl }: Pick<Simulator, 'feedUrl'>, path: string): Promise<unknown> {
  const answer = await fetch(`${feedUrl}${path}`, { headers: { connection: 'close' } });
  return answer.ok ? answer.json() : undefined;
}

/** Games that are live at both moments, and of which each file has changed in between. */
export function movingGames(before: Moment, after: Moment): string[] {
  const isLive = (game: GameTold | undefined) => game?.scoreboard.status === 'live';
  return [...after].flatMap(([gameId, now]) => {
    const then = before.get(gameId);
    const hasMoved = documents.every((document) => JSON.stringify(now[document]) !== JSON.stringify(then?.[document]));
    return isLive(then) && isLive(now) && hasMoved ? [gameId] : [];
  });
}

/** Games of which there is something to tell in every document. */
export const begunGames = (moment: Moment): string[] =>
  [...moment].flatMap(([gameId, { playbyplay }]) => (Object.keys(playbyplay).length > 0 ? [gameId] : []));
