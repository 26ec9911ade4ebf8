import { reasonOf } from '@courtside/kafka-client';
import { eventually } from '../../eventually.ts';
import type { ToldGame } from '../matrix/told-game.ts';
import type { WatchedPage } from './watch-page.ts';

/** A page shows what its stream brings within a frame; this is for a machine that is busy. */
const shownLimitMs = 5_000;

/**
 * What is wrong with a page that was open all evening, in words: it was loaded again, it shows another result, or a link
 * leads nowhere, for the files of the version that it was loaded from are gone. Leaves it on the first of these games.
 */
export async function judgePage(page: WatchedPage, games: readonly ToldGame[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const expect = async (where: string, expected: string, ask: () => Promise<string>) => {
    const asked = eventually(where, ask, (score) => score === expected, shownLimitMs);
    await asked.catch((cause) => wrong.push(reasonOf(cause)));
  };
  if (!(await page.isStillThere())) wrong.push('the page was loaded again');
  for (const { gameId, result } of games) {
    await expect(`${gameId} on the evening`, `${result.home}-${result.away}`, () => page.scoreOf(gameId));
  }
  const [first] = games;
  if (!first) return wrong;
  await page.openGame(first.gameId).catch((cause) => wrong.push(reasonOf(cause)));
  await expect('the page of a game', `${first.result.home}-${first.result.away}`, () => page.openedScore());
  return wrong;
}
