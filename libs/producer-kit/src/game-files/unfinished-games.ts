import type { WatchList } from './watch-list.ts';

/** What a fact of a game's file tells of the game. */
export interface GameFact {
  readonly gameId: string;
  readonly source: string;
  /** Epoch ms. */
  readonly observedAt: number;
  /** Whether it tells the end of the game. */
  readonly isFinal: boolean;
}

/**
 * The games of which the topic holds facts and no final one, as they are watched after a start: the scoreboard may have
 * moved on to another evening while nobody looked.
 *
 * Only those of `source`: a simulator must not be asked for a game of the real feed.
 */
export function unfinishedGames(facts: Iterable<GameFact>, source: string): WatchList {
  const games = Map.groupBy(facts, ({ gameId }) => gameId);
  const unfinished = [...games].filter(([, own]) => own.every((fact) => !fact.isFinal && fact.source === source));
  return new Map(
    unfinished.map(([gameId, own]) => {
      const unlistedSince = Math.max(...own.map(({ observedAt }) => observedAt));
      return [gameId, { gameId, status: 'live', scheduledTipOff: null, unlistedSince, finalSince: null }];
    }),
  );
}
