import type { Browser } from 'playwright-core';

/** A page is asked for this often until the display answers. */
const attemptIntervalMs = 50;
/** A card has leaders when its box score is known, and points when its score is. */
const joinedGame = '[data-game-id]:has([data-testid="home-score"]):has([data-testid="leaders"])';

/** Resolves when the page shows a game that has both a score and a box score. */
export async function firstJoinedGame(browser: Browser, pageUrl: string, deadlineMs: number): Promise<void> {
  await using page = await browser.newPage();
  const endsAt = Date.now() + deadlineMs;
  while (!(await page.goto(pageUrl).catch(() => undefined))) {
    if (Date.now() > endsAt) throw new Error(`Cannot see a game: ${pageUrl} did not answer within ${deadlineMs} ms`);
    await page.waitForTimeout(attemptIntervalMs);
  }
  await page
    .locator(joinedGame)
    .first()
    .waitFor({ timeout: endsAt - Date.now() });
}
