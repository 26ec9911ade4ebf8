import type { SeenGame, SeenTeam } from '@courtside/feed-client';
import { createExampleValues, type ExampleValues } from './example-values.ts';

/** Something that example facts can be about. */
interface Example {
  /** Whether a game that it belongs to is live. */
  readonly isLive: boolean;
  readonly values: ExampleValues;
}

export interface ExampleGame extends Example {
  readonly gameId: string;
}

export interface ExampleTeam extends ExampleGame {
  readonly teamId: string;
}

export interface ExamplePlayer extends ExampleGame {
  readonly playerId: string;
}

export interface ExampleLeague extends Example {
  readonly league: string;
}

/** As many as are on the court. */
const playersPerTeam = 5;

/** One for each game that the scoreboard shows. */
export const exampleGames = (games: readonly SeenGame[]): ExampleGame[] =>
  games.map((game) => exampleOf(game, { gameId: game.gameId }, pointsOf(game)));

/** Two for each game. */
export const exampleTeams = (games: readonly SeenGame[]): ExampleTeam[] =>
  teamsOf(games).map(({ game, team }) => exampleOf(game, { gameId: game.gameId, teamId: team.teamId }, team.score));

/** Five for each team of each game; their ids are made up as well. */
export const examplePlayers = (games: readonly SeenGame[]): ExamplePlayer[] =>
  teamsOf(games).flatMap(({ game, team }) =>
    Array.from({ length: playersPerTeam }, (_, index) => {
      const playerId = `${team.tricode}-${index + 1}`;
      return exampleOf(game, { gameId: game.gameId, playerId }, team.score);
    }),
  );

/** One for each league that has a game: as a rule one. */
export const exampleLeagues = (games: readonly SeenGame[]): ExampleLeague[] =>
  [...Map.groupBy(games, (game) => game.league)].map(([league, ofLeague]) => ({
    league,
    isLive: ofLeague.some(isLive),
    values: createExampleValues(
      league,
      ofLeague.reduce((sum, game) => sum + pointsOf(game), 0),
    ),
  }));

const teamsOf = (games: readonly SeenGame[]): { game: SeenGame; team: SeenTeam }[] =>
  games.flatMap((game) => [game.home, game.away].map((team) => ({ game, team })));

const exampleOf = <Entity extends Readonly<Record<string, string>>>(
  game: SeenGame,
  entity: Entity,
  points: number,
) => ({
  ...entity,
  isLive: isLive(game),
  values: createExampleValues(Object.values(entity).join('/'), points),
});

const isLive = ({ status }: SeenGame) => status === 'live';
const pointsOf = ({ home, away }: SeenGame) => home.score + away.score;
