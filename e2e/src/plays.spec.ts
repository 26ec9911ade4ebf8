import { chromiumOptions, startService } from '@courtside/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Board, startBoard } from './board.ts';
import { eventually } from './eventually.ts';
import { gamesOf, order } from './simulator-control.ts';
import { Stranger } from './testing/stranger.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions());
});
afterAll(() => browser.close());

const panelOf = (page: Page) => page.locator('[data-panel="courtside.plays"]');
const rowsOf = (page: Page) => panelOf(page).locator('[data-action-number]');

/** "51–48", the visitors first: what the feed shows of its only game. */
async function scoreOf(board: Board): Promise<string> {
  const [game] = await gamesOf(board.simulator);
  return `${game?.away}–${game?.home}`;
}

const untilNewestShows = async (page: Page, score: string) =>
  eventually(
    `the newest play ends in ${score}`,
    async () => ((await rowsOf(page).count()) > 0 ? rowsOf(page).first().innerText() : ''),
    (words) => words.includes(score),
  );

/** What the caption of each court counts, and the marks that are drawn: made and missed. */
async function courtsOf(page: Page) {
  const courts = await panelOf(page).getByTestId('shot-chart').all();
  return Promise.all(
    courts.map(async (court) => {
      const [made = 0, attempted = 0] =
        (await court.locator('figcaption').innerText()).match(/\d+/g)?.map(Number) ?? [];
      const drawn = [await court.locator('.made').count(), await court.locator('.missed').count()];
      return { counted: [made, attempted - made], drawn };
    }),
  );
}

test('a game’s page shows its plays and shots as they come, from a producer that starts while it is open', async () => {
  await using board = await startBoard({ seed: 3, games: 1, speed: 1, holdAtEnd: true });
  await order(board.simulator, { action: 'pause' });
  const [game] = await gamesOf(board.simulator);
  await using page = await browser.newPage();
  await page.goto(`${board.display.url}/games/simulated:${game?.sourceGameId}`);
  await page.evaluate('window.loadedOnce = true');
  await panelOf(page).getByText('No plays have come yet').waitFor();

  const producer = await startService('plays-producer', { env: board.environment });
  try {
    await untilNewestShows(page, await scoreOf(board));
    await order(board.simulator, { action: 'seek', byMs: 10 * 60_000 });
    await untilNewestShows(page, await scoreOf(board));

    for (const { counted, drawn } of await courtsOf(page)) expect(drawn).toEqual(counted);
    await panelOf(page).getByLabel('Kind').selectOption('freeThrows');
    for (const words of await rowsOf(page).allInnerTexts()) expect(words).toContain('free throw');
    expect(await rowsOf(page).count()).toBeGreaterThan(0);
    expect(await page.evaluate('window.loadedOnce')).toBe(true); // All of it without a reload.
  } finally {
    await producer.stop();
  }
}, 120_000);

test('a game’s page says that the topic of a panel was deleted, and keeps what was known last', async () => {
  await using board = await startBoard({ seed: 3, games: 1, speed: 1, holdAtEnd: true });
  await order(board.simulator, { action: 'pause' });
  const [game] = await gamesOf(board.simulator);
  await using page = await browser.newPage();
  await page.goto(`${board.display.url}/games/simulated:${game?.sourceGameId}`);
  const producer = await startService('plays-producer', { env: board.environment });
  await untilNewestShows(page, await scoreOf(board)).finally(() => producer.stop());
  const before = await rowsOf(page).count();
  expect(await panelOf(page).getByTestId('gone').count()).toBe(0);

  await new Stranger(board.environment).deleteTopic('courtside.plays');

  await panelOf(page).getByTestId('gone').waitFor();
  expect(await panelOf(page).getByTestId('gone').innerText()).toContain('This topic was deleted');
  expect(await rowsOf(page).count()).toBe(before);
}, 120_000);
