import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromiumOptions } from '@courtside/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Board, startBoard } from './board.ts';
import { type ApiGame, getGames } from './display-api.ts';
import { eventually } from './eventually.ts';

const gameCount = 6;

let browser: Browser;
let board: Board;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions());
  board = await startBoard({ seed: 5, games: gameCount, speed: 60, holdAtEnd: true });
}, 60_000);
afterAll(async () => {
  await board?.[Symbol.asyncDispose]();
  await browser?.close();
});

interface Size {
  readonly width: number;
  readonly height: number;
}

async function openWall(viewport: Size): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.goto(`${board.display.url}/wall`);
  await page
    .locator('[data-game-id]')
    .nth(gameCount - 1)
    .waitFor();
  return page;
}

/** A page of somebody else: another origin. */
async function servePageWithFrame(address: string): Promise<{ url: string } & AsyncDisposable> {
  const html = `<!doctype html><title>A fan page</title><iframe src="${address}" width="700" height="240"></iframe>`;
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test.each([
  { width: 320, height: 700 },
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
])('the wall shows every game at once on $width x $height, with nothing to scroll', async (viewport) => {
  await using page = await openWall(viewport);

  const overflow = await page.evaluate<Size>(
    '({ width: document.documentElement.scrollWidth - innerWidth, height: document.documentElement.scrollHeight - innerHeight })',
  );
  expect(overflow).toEqual({ width: 0, height: 0 });
  for (const tile of await page.locator('[data-game-id]').all()) {
    const box = (await tile.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
  }
});

test('the embedded game moves in the page of somebody else, where the game itself is refused', async () => {
  const isLive = ({ phase }: ApiGame) => phase === 'inPlay';
  const games = await eventually(
    'a game is on',
    () => getGames(board.display.url),
    (all) => all.some(isLive),
  );
  const path = encodeURIComponent(games.find(isLive)?.gameId ?? '');
  await using embedding = await servePageWithFrame(`${board.display.url}/embed/${path}`);
  await using framing = await servePageWithFrame(`${board.display.url}/games/${path}`);
  await using page = await browser.newPage();

  await page.goto(embedding.url);
  const frame = page.frameLocator('iframe');
  const standing = frame.getByTestId('standing');
  const first = await standing.innerText();
  await frame.getByTestId('standing').filter({ hasNotText: first }).waitFor();
  expect(await frame.getByTestId('source-banner').innerText()).toContain('Simulated');

  await page.goto(framing.url);
  await eventually(
    'the browser refuses the frame',
    async () => page.frames()[1]?.url(),
    (url) => url === 'chrome-error://chromewebdata/',
  );
});
