import { findChromium } from '@courtside/local-stack';
import { type Browser, chromium } from 'playwright-core';

/** Without these Chromium looks for updates, which would be measured too. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page is asked for this often until the display answers. */
const attemptIntervalMs = 50;

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: quietArguments });

/** Resolves when the page shows a game that has both a score and a line of its box score. */
export async function firstJoinedGame(browser: Browser, pageUrl: string, deadlineMs: number): Promise<void> {
  await using page = await browser.newPage();
  const endsAt = Date.now() + deadlineMs;
  while (!(await page.goto(pageUrl).catch(() => undefined))) {
    if (Date.now() > endsAt) throw new Error(`Cannot see a game: ${pageUrl} did not answer within ${deadlineMs} ms`);
    await page.waitForTimeout(attemptIntervalMs);
  }
  await page
    .locator('[data-game-id][data-joined="true"]')
    .first()
    .waitFor({ timeout: endsAt - Date.now() });
}
