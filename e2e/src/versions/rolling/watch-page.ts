import { chromiumOptions } from '@courtside/local-stack';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A person with the evening open in a browser, who never reloads it. */
export interface WatchedPage extends AsyncDisposable {
  /** Whether the page says that it is connected. */
  isLive(): Promise<boolean>;
  /** `31-28`, home first. */
  scoreOf(gameId: string): Promise<string>;
  /** Whether nobody has loaded the page again since it was opened. */
  isStillThere(): Promise<boolean>;
  /** Follows the link of the game on the evening. */
  openGame(gameId: string): Promise<void>;
  /** The score on the page of the game that was opened. */
  openedScore(): Promise<string>;
}

/** A page that a version serves shows a score within this, on a busy machine too. */
const shownLimitMs = 10_000;

export async function watchPage(displayUrl: string): Promise<WatchedPage> {
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(shownLimitMs);
    await page.goto(displayUrl);
    await page.evaluate('window.loadedOnce = true');
    return watched(browser, page);
  } catch (cause) {
    await browser.close();
    throw cause;
  }
}

function watched(browser: Browser, page: Page): WatchedPage {
  const card = (gameId: string) => page.locator(`[data-game-id="${gameId}"]`);
  const score = async (place: ReturnType<typeof card>) =>
    `${await place.getByTestId('home-score').first().innerText()}-${await place.getByTestId('away-score').first().innerText()}`;
  return {
    isLive: async () => /^live/i.test((await page.getByTestId('connection').innerText()).trim()),
    scoreOf: (gameId) => score(card(gameId)),
    isStillThere: async () => (await page.evaluate('window.loadedOnce')) === true,
    openGame: async (gameId) => {
      await card(gameId).getByRole('link').first().click();
      await page.waitForURL('**/games/**');
    },
    openedScore: () => score(page.locator('main')),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
