import { chromiumOptions } from '@courtside/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Board, startBoard } from './board.ts';
import { getGames } from './display-api.ts';
import { eventually } from './eventually.ts';
import { type FieldReading, type RandomEntity, type RandomTopic, randomTopic } from './testing/random-topic.ts';
import { openEverything, readEntity } from './testing/read-entity.ts';
import { Stranger } from './testing/stranger.ts';

/** The promise: a new topic is on the running page within this time. */
const noticedMsMax = 5_000;
/** Topics of each kind: every run tries other schemas. */
const topicCount = 4;

/** `COURTSIDE_SEED` makes a run again. */
const seed = Number(process.env.COURTSIDE_SEED ?? Math.floor(Math.random() * 1_000_000));
console.log(`Topics are made from seed ${seed}; COURTSIDE_SEED=${seed} makes them again`);

let browser: Browser;
let board: Board;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions());
  board = await startBoard({ seed: 5, games: 1, speed: 1, holdAtEnd: true });
}, 60_000);
afterAll(async () => {
  await board?.[Symbol.asyncDispose]();
  await browser?.close();
});

const newPage = () => browser.newPage({ locale: 'en-US', timezoneId: 'UTC' });
const entityOf = (page: Page, topic: RandomTopic, entity: RandomEntity) =>
  panelOf(page, topic).locator(`[data-entity="${entity.key}"]`);
const panelOf = (page: Page, { topic }: RandomTopic) => page.locator(`[data-panel="${topic}"]`);

/** Makes a topic and publishes its first entities. */
async function publishNew(stranger: Stranger, topic: RandomTopic, entities: readonly RandomEntity[]) {
  const schemaId = await stranger.makeTopic(topic.topic, topic.schema);
  const publish = (facts: ReadonlyMap<string, object | null>) =>
    stranger.publish(topic.topic, topic.schema, schemaId, facts);
  await publish(new Map(entities.map(({ key, fact }) => [key, fact])));
  return publish;
}

/** Every value of every field is there, as a person would read it, at once or as soon as it was sent. */
async function expectShown(page: Page, topic: RandomTopic, entities: readonly RandomEntity[]): Promise<void> {
  await eventually(
    `everything of ${topic.topic} is shown (seed ${seed})`,
    () => unreadOf(page, topic, entities),
    (unread) => unread.length === 0,
    noticedMsMax,
  );
}

async function unreadOf(page: Page, topic: RandomTopic, entities: readonly RandomEntity[]) {
  await openEverything(panelOf(page, topic));
  const unread = entities.map(async ({ key, readings }) => {
    const shown = await readEntity(panelOf(page, topic), key);
    const missing = readings.filter((reading) => !isRead(reading, shown(reading.field)));
    return missing.map((reading) => ({ key, ...reading, shown: shown(reading.field) }));
  });
  return (await Promise.all(unread)).flat();
}

const isRead = ({ isScalar, texts }: FieldReading, shown: string) =>
  isScalar ? shown === texts[0] : texts.every((text) => shown.includes(text));

test('topics that nobody has heard of appear on the running page of their game, whole, live, and say when they are gone', async () => {
  const stranger = new Stranger(board.environment);
  const [game] = await eventually(
    'the display has a game',
    () => getGames(board.display.url),
    (games) => games.length > 0,
  );
  await using page = await newPage();
  await page.goto(`${board.display.url}/games/${game?.gameId}`);
  await page.locator('h1').waitFor();
  await page.evaluate('window.loadedOnce = true');

  for (let number = 0; number < topicCount; number += 1) {
    const topic = randomTopic(seed + number, game?.gameId ?? '');
    const [changing, deleted, kept] = [topic.entity(1, 1), topic.entity(2, 1), topic.entity(3, 1)];
    const publish = await publishNew(stranger, topic, [changing, deleted, kept]);
    await entityOf(page, topic, changing).waitFor({ timeout: noticedMsMax });
    await expectShown(page, topic, [changing, deleted, kept]);

    const changed = topic.entity(1, 2);
    await publish(new Map([[changed.key, changed.fact]]));
    await publish(new Map([[deleted.key, null]]));
    await entityOf(page, topic, deleted).waitFor({ state: 'detached', timeout: noticedMsMax });
    await expectShown(page, topic, [changed, kept]);

    await stranger.deleteTopic(topic.topic);
    await panelOf(page, topic).getByTestId('gone').waitFor({ timeout: noticedMsMax });
    await expectShown(page, topic, [changed, kept]);
  }

  expect(await page.evaluate('window.loadedOnce')).toBe(true); // All of it without a reload.
}, 240_000);

test('a topic of no game appears on the evening, in the list of topics and on a page of its own', async () => {
  const stranger = new Stranger(board.environment);
  await using page = await newPage();
  await page.goto(board.display.url);
  await page.getByTestId('connection').waitFor();
  const topic = randomTopic(seed + topicCount, null);
  const only = topic.entity(1, 1);

  await publishNew(stranger, topic, [only]);
  await page
    .getByTestId('around-the-league')
    .locator(`[data-panel="${topic.topic}"]`)
    .waitFor({ timeout: noticedMsMax });
  await expectShown(page, topic, [only]);

  await page
    .locator('footer')
    .getByRole('link', { name: /^All \d+ topics$/ })
    .click();
  await page.locator(`[data-topic="${topic.topic}"]`).getByRole('link', { name: topic.title }).click();
  await page.getByRole('heading', { level: 1, name: topic.title }).waitFor();
  await expectShown(page, topic, [only]);
}, 120_000);
