import { chromiumOptions } from '@courtside/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { startBoard } from './board.ts';
import { getGames } from './display-api.ts';
import { eventually } from './eventually.ts';
import { gamesOf, order } from './simulator-control.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions());
});
afterAll(() => browser.close());

test('a page watches a score change, says that the server is gone, and comes back with the right numbers', async () => {
  await using board = await startBoard({ seed: 3, games: 3, speed: 60, holdAtEnd: true });
  await using page = await browser.newPage();
  const live = await eventually(
    'a game is live',
    () => getGames(board.display.url),
    (games) => games.some(({ status }) => status === 'live'),
  );
  const gameId = live.find(({ status }) => status === 'live')?.gameId;
  const card = page.locator(`[data-game-id="${gameId}"]`);
  const scoreOnPage = async () => {
    const [home, away] = [card.getByTestId('home-score'), card.getByTestId('away-score')];
    return `${await home.innerText()}-${await away.innerText()}`;
  };
  const feedScore = async () => {
    const game = (await gamesOf(board.simulator)).find(({ sourceGameId }) => gameId === `simulated:${sourceGameId}`);
    return `${game?.home}-${game?.away}`;
  };
  const connection = page.getByTestId('connection');
  await page.goto(board.display.url);
  await page.evaluate('window.loadedOnce = true');

  const first = await scoreOnPage();
  const second = await eventually('the score on the page changes', scoreOnPage, (score) => score !== first);
  expect(second).not.toBe(first);

  await order(board.simulator, { action: 'pause' });
  const lastSent = await feedScore();
  await eventually('the page shows the last score', scoreOnPage, (score) => score === lastSent);
  board.display.signal('SIGKILL');
  await board.display.ended;
  await eventually(
    'the page says that it is not live',
    () => connection.innerText(),
    (words) => !/^live/i.test(words.trim()),
  );
  expect(await scoreOnPage()).toBe(lastSent);
  expect(await page.locator('main[data-old]').count()).toBe(1);
  expect(await page.getByTestId('notice').innerText()).toContain('The display cannot be reached');

  const moveOn = async () => {
    await order(board.simulator, { action: 'seek', byMs: 10 * 60_000 });
    return await feedScore();
  };
  const truth = await eventually('the score moves on, halftime or not', moveOn, (score) => score !== lastSent);
  await board.startDisplay();
  await eventually('the page shows what the feed shows', scoreOnPage, (score) => score === truth);
  await eventually(
    'the page says that it is live',
    () => connection.innerText(),
    (words) => /live/i.test(words),
  );

  expect(await page.evaluate('window.loadedOnce')).toBe(true); // All of it without a reload.
}, 120_000);

test('a page says plainly that its games are simulated', async () => {
  await using board = await startBoard({ seed: 4, games: 1, speed: 1, holdAtEnd: true });
  await using page = await browser.newPage();

  await page.goto(board.display.url);
  await page.locator('[data-game-id]').first().waitFor();

  expect(await page.locator('body').innerText()).toMatch(/simulated/i);
}, 60_000);
