import type { SeenGame } from '@courtside/feed-client';
import type { ServiceLog } from '@courtside/service-kit';
import { type GameFact, unfinishedGames } from './unfinished-games.ts';
import { nextWatchList, type WatchList } from './watch-list.ts';
import { type Pace, paceOf } from './watched-game.ts';

export interface GameWatchOptions {
  /** Whether the newest file of the game that was seen is final. */
  isFileFinal(gameId: string): boolean;
  /** The facts that were restored from the topic. */
  readonly restored: Iterable<GameFact>;
  readonly log: Pick<ServiceLog, 'info' | 'warn'>;
}

/** Files are kept for a whole season: one that is missing this often belongs to a feed that is not there any more. */
export const missingPollCountMax = 5;

/** Which games are watched, and how closely: what scoreboard, files and the own topic say together. */
export class GameWatch {
  private readonly options: GameWatchOptions;
  private watched: WatchList | undefined;
  private readonly missingPollCounts = new Map<string, number>();

  constructor(options: GameWatchOptions) {
    this.options = options;
  }

  get gameIds(): Iterable<string> {
    return this.watched?.keys() ?? [];
  }

  /** Learns what the scoreboard shows; the first one tells which feed it is, and which restored games are its own. */
  take(games: readonly SeenGame[], now: number): void {
    this.watched ??= this.restore(games[0]?.source ?? '');
    this.watched = nextWatchList(this.watched, { games, now, isFileFinal: this.options.isFileFinal });
    for (const gameId of this.missingPollCounts.keys()) {
      if (!this.watched.has(gameId)) this.missingPollCounts.delete(gameId);
    }
  }

  /** How often the file of the game is worth asking for; `now` in epoch ms. */
  pace(gameId: string, now: number): Pace {
    const game = this.watched?.get(gameId);
    if (game === undefined) return 'never';
    const isGivenUp = game.unlistedSince !== null && this.missingPolls(gameId) >= missingPollCountMax;
    return isGivenUp ? 'never' : paceOf(game, this.options.isFileFinal(gameId), now);
  }

  /** The feed has no file of the game. */
  missed(gameId: string): void {
    const count = this.missingPolls(gameId) + 1;
    this.missingPollCounts.set(gameId, count);
    const isUnlisted = this.watched?.get(gameId)?.unlistedSince != null;
    if (count === missingPollCountMax && isUnlisted) this.options.log.warn({ event: 'game.givenUp', gameId, count });
  }

  /** The feed has shown the file of the game. */
  found(gameId: string): void {
    this.missingPollCounts.delete(gameId);
  }

  private restore(source: string): WatchList {
    const unfinished = unfinishedGames(this.options.restored, source);
    this.options.log.info({ event: 'games.restored', source, unfinishedGameIds: [...unfinished.keys()] });
    return unfinished;
  }

  private readonly missingPolls = (gameId: string): number => this.missingPollCounts.get(gameId) ?? 0;
}
