import { gamesOf } from '../../simulator-control.ts';
import type { Corner } from '../running/corner.ts';
import { type GameViewer, watchGame } from './watch-game.ts';
import { type WatchedPage, watchPage } from './watch-page.ts';

/** Those who look while services are replaced: a stream for each game that is played, and a browser. */
export interface Audience extends AsyncDisposable {
  readonly streams: ReadonlyMap<string, GameViewer>;
  readonly page: WatchedPage;
}

export async function openAudience(displayUrl: string, { simulator, postponed }: Corner): Promise<Audience> {
  const games = (await gamesOf(simulator)).filter(({ sourceGameId }) => sourceGameId !== postponed);
  const page = await watchPage(displayUrl);
  const ids = games.map(({ sourceGameId }) => `simulated:${sourceGameId}`);
  const streams = new Map(ids.map((gameId) => [gameId, watchGame(displayUrl, gameId)]));
  const close = async () => {
    for (const stream of streams.values()) stream[Symbol.dispose]();
    await page[Symbol.asyncDispose]();
  };
  return { streams, page, [Symbol.asyncDispose]: close };
}

/** Whether everybody is connected, and has been since they were opened `count` times. */
export async function isWatching({ streams, page }: Audience, count: number): Promise<boolean> {
  const areOpen = [...streams.values()].every(({ isOpen, openedCount }) => isOpen && openedCount >= count);
  return areOpen && (await page.isLive());
}
