import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumOptions, copyRepository } from '@courtside/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { startBoard } from './board.ts';
import { getGames } from './display-api.ts';
import { eventually } from './eventually.ts';

const run = promisify(execFile);
/** What a person may wait for between the command and the panel, on two cores. */
const panelLimitMs = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions());
});
afterAll(() => browser.close());

test('a feature that was just generated has its panel on an open page, and nothing else was started again', async () => {
  using copy = copyRepository();
  await using board = await startBoard({ seed: 8, games: 1, speed: 60, holdAtEnd: true });
  await using page = await browser.newPage();
  const games = await eventually(
    'a game is on the board',
    () => getGames(board.display.url),
    (all) => all.length > 0,
  );
  await page.goto(`${board.display.url}/games/${games[0]?.gameId}`);
  await page.evaluate('window.loadedOnce = true');
  const before = [board.display, ...board.producers].map((service) => service.pid());
  const { PATH, HOME } = process.env;
  const environment = { PATH: `${join(copy.folder, 'node_modules/.bin')}:${PATH}`, HOME, NX_DAEMON: 'false' };
  const startedAtMs = performance.now();

  const fields = 'playerName:string,status:enum(out|doubtful|active),note:string?';
  await run('npm', ['run', 'new-feature', '--', 'injuries', '--per', 'player', '--fields', fields], {
    cwd: copy.folder,
    env: environment,
  });
  await run('npx', ['nx', 'build', 'injuries-producer'], { cwd: copy.folder, env: environment });
  const producer = spawn('node', ['services/injuries-producer/dist/main.cjs'], {
    cwd: copy.folder,
    env: { ...environment, ...board.environment, PORT: '0' },
    stdio: 'ignore',
  });
  try {
    const panel = page.locator('[data-panel="courtside.injuries"]');
    await panel.getByText('Player name').first().waitFor({ timeout: panelLimitMs });
    const tookMs = performance.now() - startedAtMs;

    console.log(`From the command to the panel on the page: ${(tookMs / 1_000).toFixed(1)} s`);
    expect(tookMs).toBeLessThan(panelLimitMs);
    expect(await panel.innerText()).toContain('Injuries');
  } finally {
    producer.kill('SIGTERM');
    await once(producer, 'exit');
  }
  expect(await page.evaluate('window.loadedOnce')).toBe(true);
  expect([board.display, ...board.producers].map((service) => service.pid())).toEqual(before);
}, 180_000);
