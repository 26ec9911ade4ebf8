import type { Play } from '@courtside/contract-plays';
import type { SeenPlayByPlay } from '@courtside/feed-client';
import { playOfAction, type Teams } from './play-of-action.ts';
import type { SeenPlays } from './seen-plays.ts';

/** The file of a game as its periods, in their order; each has its plays in order of the game. */
export function periodsOfGame({ gameId, source, actions }: SeenPlayByPlay, teams: Teams): SeenPlays[] {
  const { homeTeamId, awayTeamId } = teams;
  const byPeriod = new Map<number, Play[]>();
  for (const action of actions) {
    const plays = byPeriod.get(action.period) ?? [];
    byPeriod.set(action.period, plays);
    plays.push(playOfAction(action, teams));
  }
  return [...byPeriod]
    .sort(([one], [other]) => one - other)
    .map(([period, plays]) => ({ homeTeamId, awayTeamId, gameId, source, period, plays, ...endsOf(plays) }));
}

/** A period that the feed does not list any more: its plays are gone. */
export const emptied = (period: SeenPlays): SeenPlays => ({ ...period, plays: [], ...endsOf([]) });

const endsOf = (plays: readonly Play[]) => ({
  isPeriodOver: plays.some(({ kind }) => kind === 'periodEnd'),
  isFinal: plays.some(({ kind }) => kind === 'gameEnd'),
});
