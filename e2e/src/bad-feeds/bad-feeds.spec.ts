import { chromiumOptions } from '@courtside/local-stack';
import { logged } from '@courtside/producer-kit/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { shown, told } from '../compared-game.ts';
import { getGame, getGames } from '../display-api.ts';
import { eventually } from '../eventually.ts';
import { endFault, gamesOf, requestsOf, truthOf } from '../simulator-control.ts';
import { documents } from './bad-case.ts';
import { catalogue } from './catalogue/catalogue.ts';
import type { PublishedFact } from './fact-ledger.ts';
import { begunGames } from './moment.ts';
import { planRounds } from './plan-rounds.ts';
import { type CaseResult, playRound } from './play-round.ts';
import { type Playing, pollIntervalMs, startPlaying } from './playing.ts';
import { byPath, peakCount } from './politeness.ts';
import { printResults } from './print-results.ts';
import { correctLiveGame, lookForPoints, moveTo, whileSpoiled, withPostponed } from './scenes.ts';
import { readerIn, untilRight } from './stage.ts';

/** One evening for all: whoever begins after this has seen the ones before. */
const playLimitMs = 240_000;
const sceneLimitMs = 60_000;

let playing: Playing;
let browser: Browser;
let page: Page;
let correctedGameId: string | undefined;
const results: CaseResult[] = [];

beforeAll(async () => {
  [playing, browser] = await Promise.all([startPlaying(), chromium.launch(chromiumOptions())]);
  page = await browser.newPage();
  await page.goto(playing.board.display.url);
  for (const round of planRounds(catalogue)) results.push(...(await playRound(playing, round)));
  process.stdout.write(`${printResults(results)}\n`);
  await untilRight(
    playing,
    begunGames(playing.evening.now()).filter((id) => !playing.reserved.includes(id)),
    documents,
    playing.evening.now(),
  );
}, playLimitMs);
afterAll(async () => {
  await browser?.close();
  await playing?.[Symbol.asyncDispose]();
});

const cardOf = (gameId: string) => page.locator(`[data-game-id="simulated:${gameId}"]`);
const untilCardSays = (gameId: string, words: RegExp) =>
  eventually(
    `the card of ${gameId} says ${words}`,
    () => cardOf(gameId).innerText(),
    (text) => words.test(text),
  );

test.each(catalogue.map((bad) => [bad.document, bad.name, bad] as const))(
  'a feed that has in its %s: %s',
  (_document, _name, bad) => {
    const result = results.find((one) => one.bad === bad);

    expect(result?.troubles).toEqual([]);
    expect(result?.spoiledCount).toBeGreaterThan(0);
  },
);

test(
  'a game that the scoreboard has lost for long is marked as old on the page, alone, and comes back',
  async () => {
    const { gameId, faultId } = playing.vanished;
    await eventually(
      'the card is old',
      () =>
        page
          .locator('[data-old][data-game-id]')
          .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-game-id'))),
      (ids) => ids.length > 0,
    );

    expect(await page.locator('[data-old][data-game-id]').count()).toBe(1);
    expect(await cardOf(gameId).getAttribute('data-old')).not.toBeNull();
    await endFault(playing.board.simulator, faultId);
    await untilRight(playing, [gameId], documents, playing.evening.now());
    await eventually(
      'it is not old any more',
      () => cardOf(gameId).getAttribute('data-old'),
      (old) => old === null,
    );
    expect(
      logged(readerIn(playing, 'scoreboard'), 'game.returned').some((line) => String(line.gameId).endsWith(gameId)),
    ).toBe(true);
  },
  sceneLimitMs,
);

test(
  'a box score that stands still is said to be behind on the page of its game',
  async () => {
    const next = await lookForPoints(playing);
    await using gamePage = await browser.newPage();
    await gamePage.goto(`${playing.board.display.url}/games/simulated:${next.gameId}`);

    await whileSpoiled(playing, { kind: 'notModified', path: `/boxscore/*${next.gameId}*` }, async () => {
      await moveTo(playing, next);
      await gamePage.getByTestId('difference').getByText('The box score is behind').waitFor();
    });

    await gamePage.getByTestId('difference').waitFor({ state: 'detached' });
    await untilRight(playing, next.moving, documents, next.moment);
  },
  sceneLimitMs,
);

test(
  'a game that is called off says so, and is played after all when the feed takes that back',
  async () => {
    const scheduled = (await gamesOf(playing.board.simulator)).find(({ status }) => status === 'scheduled');
    const gameId = scheduled?.sourceGameId ?? '';
    playing.ledger.note(withPostponed(playing.evening.now(), gameId));

    await whileSpoiled(playing, { kind: 'postponed', game: gameId, path: '/scoreboard/*' }, async () => {
      await untilCardSays(gameId, /postponed/i);
    });

    playing.ledger.note(playing.evening.now());
    await untilRight(playing, [gameId], ['scoreboard'], playing.evening.now());
  },
  sceneLimitMs,
);

test(
  'a point that the league takes back is shown as a correction',
  async () => {
    correctedGameId = await correctLiveGame(playing);

    await untilCardSays(correctedGameId, /corrected/);
  },
  sceneLimitMs,
);

test(
  'the evening ends with the board as the simulator itself knows it',
  async () => {
    const { board, evening } = playing;
    await moveTo(playing, await evening.lookToTheEnd());
    for (const { sourceGameId } of await gamesOf(board.simulator)) {
      const truth = told(await truthOf(board.simulator, sourceGameId));
      await eventually(
        `${sourceGameId} ends as it is`,
        async () => shown(await getGame(board.display.url, `simulated:${sourceGameId}`)),
        (game) => JSON.stringify(game) === JSON.stringify({ ...truth }),
      );
    }
    await untilRight(playing, begunGames(evening.now()), documents, evening.now());
  },
  sceneLimitMs,
);

test(
  'the next day takes the place of the evening and takes nothing back',
  async () => {
    const { board, evening, ledger } = playing;
    const before = ledger.facts.length;
    const old = [...evening.now().keys()];

    await moveTo(playing, await evening.lookTo(3_600_000));
    await untilRight(playing, begunGames(evening.now()), documents, evening.now());

    const shownIds = (await getGames(board.display.url)).map(({ gameId }) => gameId.split(':')[1]);
    expect(shownIds.sort()).toEqual([...evening.now().keys()].sort());
    expect(ledger.facts.slice(before).filter(({ gameId }) => old.includes(gameId.split(':')[1] ?? ''))).toEqual([]);
  },
  sceneLimitMs,
);

test(
  'a feed that limits without saying for how long is left alone for a minute',
  async () => {
    const url = /playbyplay/;
    await whileSpoiled(playing, { kind: 'rateLimited', retryAfterSeconds: null, path: '/playbyplay/*' }, async () => {
      const reader = readerIn(playing, 'playbyplay');
      const [pause] = await eventually(
        'the reader says that it pauses',
        async () => logged(reader, 'feed.pausing').filter((line) => Number(line.pauseMs) >= 60_000),
        (lines) => lines.length > 0,
      );
      expect(pause).toMatchObject({ kind: 'rateLimited', url: expect.stringMatching(url) });
    });
  },
  sceneLimitMs,
);

test('nothing is published that was not true', () => {
  const { ledger } = playing;
  const mayLack = ({ document, gameId }: PublishedFact, name: string) =>
    results.some(
      (one) => one.bad.lacks?.test(name) && one.bad.document === document && gameId === `simulated:${one.gameId}`,
    );

  expect(ledger.wrongFacts(mayLack)).toEqual([]);
  expect(ledger.unreadable).toEqual([]);
  expect(ledger.facts.length).toBeGreaterThan(catalogue.length);
});

test('revisions never go back, and nothing is called a correction but what the league has corrected', () => {
  const { facts } = playing.ledger;
  const byKey = Map.groupBy(facts, ({ document, key }) => `${document} ${key}`);

  for (const [key, own] of byKey) {
    const revisions = own.map(({ revision }) => revision);
    expect([key, revisions]).toEqual([key, revisions.toSorted((one, other) => one - other)]);
  }
  const corrections = facts.filter(({ document, isCorrection }) => isCorrection && document !== 'playbyplay');
  const others = corrections.filter(({ gameId }) => gameId !== `simulated:${correctedGameId}`);
  expect(others.map(({ document, key, revision }) => `${document} ${key} ${revision}`)).toEqual([]);
  expect(corrections.map(({ document }) => document)).toEqual(expect.arrayContaining(['scoreboard', 'boxscore']));
});

test('no reader asks more often than it may, whatever the feed does', async () => {
  const requests = await requestsOf(playing.board.simulator);
  const windowMs = 10_000;
  const perReaderMax = (windowMs / pollIntervalMs) * 1.2; // A poll comes up to a tenth early.
  const perMinute = peakCount(requests, 60_000);

  process.stdout.write(`${requests.length} requests, at most ${perMinute} in a minute by three readers\n`);
  for (const [path, asked] of byPath(requests)) {
    const readerCount = path.startsWith('/scoreboard') ? 3 : 1;
    expect([path, peakCount(asked, windowMs) <= readerCount * perReaderMax]).toEqual([path, true]);
  }
  expect(perMinute).toBeLessThanOrEqual((3 * 60_000) / (pollIntervalMs / 20));
});
