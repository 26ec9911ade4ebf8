import type { SeenGame } from '@courtside/feed-client';
import { followScoreboard } from '../polling/follow-scoreboard.ts';
import type { Session } from '../publish-while-held.ts';
import { GameFilePollers, type GameFiles } from './game-file-pollers.ts';
import { GameWatch } from './game-watch.ts';
import type { GameFact } from './unfinished-games.ts';

/** Who makes facts of what the files of games show. */
export interface GameFileKeeper<Shown> {
  /** Whether the newest file of the game that was seen is final. */
  isFileFinal(gameId: string): boolean;
  /** Learns of the games that the scoreboard shows, before their files are asked for. */
  list?(games: readonly SeenGame[]): void;
  /** Takes what the feed shows at `observedAt`, epoch ms; undefined = still what it showed last. */
  take(gameId: string, shown: Shown | undefined, observedAt: number): void;
  /** Forgets what was remembered of all games but these. */
  forgetOthers(gameIds: Iterable<string>): void;
}

/** Follows the games of the scoreboard, each by its file and at its own pace, until `held` aborts. */
export async function followGameFiles<Fact extends GameFact, Shown>(
  session: Session<Fact>,
  held: AbortSignal,
  files: GameFiles<Shown>,
  keeper: GameFileKeeper<Shown>,
): Promise<void> {
  const watch = new GameWatch({ ...session, isFileFinal: (gameId) => keeper.isFileFinal(gameId) });
  const pollers = new GameFilePollers<Shown>(
    {
      ...session,
      files,
      pace: (gameId) => watch.pace(gameId, session.now()),
      see(gameId, shown, observedAt) {
        watch.found(gameId);
        keeper.take(gameId, shown, observedAt);
      },
      miss: (gameId) => watch.missed(gameId),
    },
    held,
  );
  await followScoreboard(session, held, (games, observedAt) => {
    watch.take(games, observedAt);
    keeper.list?.(games);
    keeper.forgetOthers(watch.gameIds);
    pollers.follow(watch.gameIds);
  });
}
