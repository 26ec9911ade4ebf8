import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromiumOptions, pythonWith, repositoryRoot } from '@courtside/local-stack';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { startBoard } from './board.ts';
import { getGames } from './display-api.ts';
import { eventually } from './eventually.ts';
import { testWithPython } from './python.ts';

const folder = join(repositoryRoot, 'examples/python-producer');
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions());
});
afterAll(() => browser.close());

/** Runs `producer.py` with these variables until it is disposed of. */
function startProducer(python: string, env: Readonly<Record<string, string>>) {
  const producer = spawn(python, [join(folder, 'producer.py')], { env: { PATH: process.env.PATH, ...env } });
  let said = '';
  for (const stream of [producer.stdout, producer.stderr]) stream.on('data', (data) => (said += data));
  return {
    said: async () => said,
    async end(): Promise<number | null> {
      if (producer.exitCode === null) {
        producer.kill('SIGTERM');
        await once(producer, 'exit');
      }
      return producer.exitCode;
    },
  };
}

testWithPython(
  'a producer in Python has its panel on a page that is open, and nothing else was started again',
  async () => {
    await using board = await startBoard({ seed: 6, games: 1, speed: 60, holdAtEnd: true });
    await using page = await browser.newPage();
    const python = await pythonWith(join(folder, 'requirements.txt'));
    const games = await eventually(
      'a game is on the board',
      () => getGames(board.display.url),
      (all) => all.length > 0,
    );
    const before = [board.display, ...board.producers].map((service) => service.pid());
    await page.goto(`${board.display.url}/games/${games[0]?.gameId}`);
    await page.evaluate('window.loadedOnce = true');
    const panel = page.locator('[data-panel="courtside.crowd"]');
    expect(await panel.count()).toBe(0);

    const producer = startProducer(python, board.environment);
    try {
      await eventually('the producer has published', producer.said, (said) => said.includes('1 games published'));
      await panel.waitFor({ timeout: 15_000 });
      const words = () => panel.innerText();
      const first = await eventually('it shows every field', words, (text) =>
        ['Noise', 'Mood', 'Attendance', 'dB'].every((label) => text.includes(label)),
      );
      await eventually('it moves with the game', words, (text) => text !== first);
    } finally {
      expect(await producer.end()).toBe(0);
    }
    expect(await page.evaluate('window.loadedOnce')).toBe(true);
    expect([board.display, ...board.producers].map((service) => service.pid())).toEqual(before);
  },
  180_000,
);
