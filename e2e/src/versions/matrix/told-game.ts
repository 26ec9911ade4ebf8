import type { Simulator } from '@courtside/feed-simulator';
import { type ComparedGame, told } from '../../compared-game.ts';
import { gamesOf, truthOf } from '../../simulator-control.ts';

/** A game as the feed and its engine tell it at the end of an evening. */
export interface ToldGame extends ComparedGame {
  readonly gameId: string;
  readonly isPostponed: boolean;
  readonly records: Readonly<Record<'home' | 'away', { readonly wins: number; readonly losses: number }>>;
  /** Ids of players whom the feed calls inactive. */
  readonly inactive: readonly string[];
}

interface FeedTeam {
  readonly wins: number;
  readonly losses: number;
}

interface FeedPlayers {
  readonly players: ReadonlyArray<{ readonly personId: number; readonly status: string }>;
}

/** Everything that a board has to show, `postponed` being the game that the feed calls so. */
export async function toldGames(simulator: Simulator, postponed: string): Promise<readonly ToldGame[]> {
  const games = await gamesOf(simulator);
  return Promise.all(games.map(({ sourceGameId }) => toldGame(simulator, sourceGameId, sourceGameId === postponed)));
}

async function toldGame(simulator: Simulator, sourceGameId: string, isPostponed: boolean): Promise<ToldGame> {
  return {
    ...told(await truthOf(simulator, sourceGameId)),
    gameId: `simulated:${sourceGameId}`,
    isPostponed,
    records: await recordsOf(simulator, sourceGameId),
    inactive: isPostponed ? [] : await inactiveIn(simulator, sourceGameId),
  };
}

async function recordsOf(simulator: Simulator, sourceGameId: string): Promise<ToldGame['records']> {
  const { scoreboard } = (await file(simulator, 'scoreboard/todaysScoreboard_00')) as {
    scoreboard: { games: ReadonlyArray<{ gameId: string; homeTeam: FeedTeam; awayTeam: FeedTeam }> };
  };
  const game = scoreboard.games.find(({ gameId }) => gameId === sourceGameId);
  if (!game) throw new Error(`Cannot tell the truth about ${sourceGameId}: the scoreboard does not list it`);
  return { home: game.homeTeam, away: game.awayTeam };
}

async function inactiveIn(simulator: Simulator, sourceGameId: string): Promise<string[]> {
  const { game } = (await file(simulator, `boxscore/boxscore_${sourceGameId}`)) as {
    game: { homeTeam: FeedPlayers; awayTeam: FeedPlayers };
  };
  const players = [...game.homeTeam.players, ...game.awayTeam.players];
  return players.filter(({ status }) => status === 'INACTIVE').map(({ personId }) => String(personId));
}

async function file({ feedUrl }: Simulator, name: string): Promise<unknown> {
  const answer = await fetch(`${feedUrl}/${name}.json`, { headers: { connection: 'close' } });
  if (!answer.ok) throw new Error(`Cannot read ${name} of the feed: ${answer.status}`);
  return answer.json();
}
