import { chromiumOptions } from '@courtside/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Board, startBoard } from './board.ts';

/** The narrowest screen that the pages promise to fit: a page of 1280 px at 400 % zoom is as wide (WCAG 2.2, 1.4.10). */
const narrowestPx = 320;
/** More than the links that stand before the first game. */
const tabCountMax = 30;

let browser: Browser;
let board: Board;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions());
  board = await startBoard({ seed: 3, games: 3, speed: 1, holdAtEnd: true });
}, 60_000);
afterAll(async () => {
  await board?.[Symbol.asyncDispose]();
  await browser?.close();
});

/** The evening, with its games. */
async function openEvening(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(board.display.url);
  await page.locator('[data-game-id]').first().waitFor();
  return page;
}

const widthPx = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');
const background = (page: Page) => page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
const focusedAddress = (page: Page) => page.evaluate<string>('document.activeElement.getAttribute("href") ?? ""');

test('an evening and a game fit a narrow screen without scrolling sideways', async () => {
  await using page = await openEvening({ viewport: { width: narrowestPx, height: 640 } });
  expect(await widthPx(page)).toBeLessThanOrEqual(narrowestPx);

  await page.locator('[data-game-id]').first().getByRole('link').click();
  await page.locator('[data-panel="courtside.player-stats"] table').first().waitFor();

  expect(await widthPx(page)).toBeLessThanOrEqual(narrowestPx);
});

test('a game opens by Tab and Enter alone', async () => {
  await using page = await openEvening();
  for (let pressed = 0; pressed < tabCountMax; pressed += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedAddress(page)).startsWith('/games/')) break;
  }
  const address = await focusedAddress(page);

  await page.keyboard.press('Enter');

  expect(address).toMatch(/^\/games\/./);
  await page.waitForURL(`${board.display.url}${address}`);
  await page.locator('[data-panel]').first().waitFor();
});

test('a page is dark for who asks for it', async () => {
  await using light = await openEvening({ colorScheme: 'light' });
  await using dark = await openEvening({ colorScheme: 'dark' });

  expect(await background(dark)).not.toBe(await background(light));
});
