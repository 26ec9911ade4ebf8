import type { PlayerStats } from '@courtside/contract-player-stats';
import type { WatchList } from './watch-list.ts';

/**
 * The games of which the topic holds a box score that is not final, as they are watched after a start: the scoreboard may
 * have moved on to another evening while nobody looked.
 *
 * Only those of `source`: a simulator must not be asked for a game of the real feed.
 */
export function unfinishedGames(facts: Iterable<PlayerStats>, source: string): WatchList {
  const unfinished = Array.from(facts).filter((fact) => !fact.isFinal && fact.source === source);
  return new Map(
    unfinished.map(({ gameId, observedAt }) => [
      gameId,
      { gameId, status: 'live', scheduledTipOff: null, unlistedSince: observedAt, finalSince: null },
    ]),
  );
}
