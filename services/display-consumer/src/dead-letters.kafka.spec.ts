import { createHash, randomUUID } from 'node:crypto';
import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Score, scores } from '@courtside/contract-scores';
import {
  connectPublisher,
  type DeadLetter,
  followTopic,
  letterKey,
  letterTopicOf,
  readLetters,
  redriveLetters,
} from '@courtside/kafka-client';
import {
  type Answer,
  eventually,
  ForeignProducer,
  forgetfulRegistry,
  framer,
  hang,
  status,
  type TestKafka,
  testKafka,
} from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import type { StatusAnswer } from './api.ts';
import { caughtUpDisplay } from './testing/caught-up-display.ts';
import { scoreAt, stats } from './testing/facts.ts';
import { type StrangeRecord, strangeRecords } from './testing/strange-records.ts';

const never = new AbortController().signal;
const delayMsMax = 1_000;

const statusOf = async (url: string): Promise<StatusAnswer> => (await fetch(`${url}/api/status`)).json();
const gameOf = async (url: string) => (await (await fetch(`${url}/api/games/simulated:1`)).json()) as SeenGame;
const lettersOf = ({ config }: TestKafka) => readLetters(config.clientId, config, never);

interface SeenGame {
  readonly timeline: readonly { readonly home: number }[];
  readonly summary: { readonly home: { readonly score: number } | null };
  readonly features: readonly { readonly topic: string; readonly entities: readonly { readonly fact: Fact }[] }[];
}
interface Fact {
  readonly revision: number;
}

/** The two topics that are joined, and one good fact of each, whose bytes the strange records are made of. */
async function boardWithFacts() {
  await using made = new AsyncDisposableStack();
  const kafka = made.use(testKafka());
  const foreign = made.use(new ForeignProducer(kafka));
  const score = made.use(await connectPublisher<Score>(scores, kafka.config));
  const boxScore = made.use(await connectPublisher<PlayerStats>(playerStats, kafka.config));
  await score.publish(scoreAt(1, 2, 0));
  await boxScore.publish(stats());
  const ofScores = await placeOf(kafka, scores.topic);
  const ofStats = await placeOf(kafka, playerStats.topic);
  const [goodScore, goodStats] = [scoreAt(1, 2, 0), stats()];
  const good = {
    score: { ...ofScores, value: framer(ofScores.schemaId, scores.schema)(goodScore), key: goodScore.gameId },
    stats: { ...ofStats, value: framer(ofStats.schemaId, playerStats.schema)(goodStats), key: goodStats.gameId },
  };
  const strange = {
    [scores.topic]: strangeRecords({ good: good.score, foreignSchemaId: ofStats.schemaId }),
    [playerStats.topic]: strangeRecords({ good: good.stats, foreignSchemaId: ofScores.schemaId }),
  };
  const kept = made.move();
  return { kafka, foreign, score, boxScore, strange, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Stands for bytes, which jest compares one by one: a megabyte takes seconds. */
const printOf = (bytes: Buffer | null | undefined) => bytes && createHash('sha256').update(bytes).digest('hex');
const printed = (letter: DeadLetter) => ({ ...letter, value: printOf(letter.value) });

/** Where the only record of a topic stands, and the schema that it names. */
async function placeOf({ config }: TestKafka, topic: string) {
  const stopping = new AbortController();
  for await (const { partition, schemaId } of followTopic(topic, config, {
    from: 'beginning',
    stop: stopping.signal,
  })) {
    stopping.abort();
    return { partition, schemaId: schemaId ?? -1 };
  }
  throw new Error(`There is no record in "${topic}"`);
}

const allOf = (strange: Readonly<Record<string, readonly StrangeRecord[]>>) =>
  Object.entries(strange).flatMap(([topic, records]) => records.map((each) => ({ ...each, topic })));

const untilAllAreParked = (kafka: TestKafka, count: number) =>
  eventually('all of them are parked', async () => {
    const there = await lettersOf(kafka);
    return there.length === count && there;
  });

test('every display shows at once what stands behind any strange record, and all of them park each once, as it was', async () => {
  await using board = await boardWithFacts();
  const { kafka, foreign, strange } = board;
  await using display = await caughtUpDisplay(kafka.config);
  await using other = await caughtUpDisplay(kafka.config);
  const revisionsOn = async ({ url }: { url: string }) =>
    (await gameOf(url)).features.map(({ entities }) => entities[0]?.fact.revision);
  const delaysMs: Record<string, number> = {};

  for (const [index, { what }] of (strange[scores.topic] ?? []).entries()) {
    const revision = index + 2;
    for (const topic of Object.keys(strange)) {
      const record = strange[topic]?.[index]?.record;
      if (record) await foreign.send(topic, [record]);
    }
    const publishedAtMs = performance.now();
    await Promise.all([
      board.score.publish(scoreAt(revision, 2 * revision, 0)),
      board.boxScore.publish(stats({ revision, observedAt: revision * 1_000 })),
    ]);
    for (const each of [display, other])
      await eventually(`what stands behind ${what} is shown`, async () =>
        (await revisionsOn(each)).every((shown) => shown === revision),
      );
    delaysMs[what] = Math.round(performance.now() - publishedAtMs);
  }
  process.stdout.write(`Behind each of them, ms: ${JSON.stringify(delaysMs)}\n`);

  const letters = await untilAllAreParked(kafka, allOf(strange).length);
  for (const each of [display, other]) expectToldAll(await statusOf(each.url), strange);
  for (const { topic, record, reason, what } of allOf(strange)) {
    const letter = letters.find((known) => known.topic === topic && known.headers[0]?.value?.toString() === what);
    expect(letter).toMatchObject({ partition: record.partition, reason: expect.stringContaining(reason) });
    expect([letter?.key, printOf(letter?.value)]).toEqual([Buffer.from(record.key), printOf(record.value)]);
    expect(letter?.headers).toEqual([{ name: 'trace', value: Buffer.from(what) }]);
  }
  // Two that meet a record in the same moment may both write the one entry.
  const [end = 0] = await kafka.endOffsets(letterTopicOf(kafka.config.clientId));
  expect(end).toBeLessThanOrEqual(2 * letters.length);
  expect(Math.max(...Object.values(delaysMs))).toBeLessThan(delayMsMax);
}, 120_000);

/** Both topics with their counts, each record with its place and its reason, and the display ready all the same. */
function expectToldAll(answer: StatusAnswer, strange: Readonly<Record<string, readonly StrangeRecord[]>>): void {
  expect(answer.isReady).toBe(true);
  for (const [topic, records] of Object.entries(strange)) {
    expect(answer.topics.find((known) => known.topic === topic)?.unreadableCount).toBe(records.length);
    const told = answer.unreadable.filter((known) => known.topic === topic).sort((a, b) => a.offset - b.offset);
    expect(told.map(({ reason }) => reason)).toEqual(records.map(({ reason }) => expect.stringContaining(reason)));
    expect(told.map(({ partition }) => partition)).toEqual(records.map(({ record }) => record.partition));
  }
}

test('a record that a newer fact replaces in the same moment is counted and parked all the same', async () => {
  await using board = await boardWithFacts();
  const { kafka, foreign, strange } = board;
  await using display = await caughtUpDisplay(kafka.config);
  const { schemaId, partition } = await placeOf(kafka, playerStats.topic);
  const newer = stats({ revision: 2, observedAt: 2_000 });
  const truncated = strange[playerStats.topic]?.find(({ what }) => what === 'a truncated value')?.record;
  if (!truncated) throw new Error('There is no truncated value');

  const value = framer(schemaId, playerStats.schema)(newer);
  await foreign.send(playerStats.topic, [truncated, { key: newer.gameId, partition, value }]);

  expect(await untilAllAreParked(kafka, 1)).toMatchObject([{ topic: playerStats.topic, partition, offset: 1 }]);
  expect((await statusOf(display.url)).unreadable).toMatchObject([{ topic: playerStats.topic, offset: 1 }]);
}, 60_000);

test('a display that starts again counts and parks the same records, and no tombstone', async () => {
  await using board = await boardWithFacts();
  const { kafka, foreign, strange } = board;
  for (const [topic, records] of Object.entries(strange)) {
    for (const { record } of records) await foreign.send(topic, [record]);
    await foreign.send(topic, [{ key: 'simulated:7', value: null, partition: 0 }]);
  }
  const count = allOf(strange).length;
  let parked: readonly DeadLetter[];
  {
    await using display = await caughtUpDisplay(kafka.config);
    parked = await untilAllAreParked(kafka, count);
    expectToldAll(await statusOf(display.url), strange);
  }
  // Facts that replace what stands before them: nobody needs to look at the strange ones any more.
  for (let revision = 2; revision < 40; revision += 1) {
    await board.score.publish(scoreAt(revision, revision, 0));
    await board.boxScore.publish(stats({ revision, observedAt: revision * 1_000 }));
  }

  await using again = await caughtUpDisplay(kafka.config);

  const answer = await eventually('all of them are counted again', async () => {
    const told = await statusOf(again.url);
    return told.topics.reduce((sum, { unreadableCount }) => sum + unreadableCount, 0) === count && told;
  });
  expect(answer.unreadable.map(letterKey).sort()).toEqual(parked.map(letterKey).sort());
  expect((await lettersOf(kafka)).map(printed)).toEqual(parked.map(printed));
}, 120_000);

/** Facts of the next revision in a schema that is registered, which the registry that displays ask does not know yet. */
async function factOfNewerSchema({ kafka, foreign }: Awaited<ReturnType<typeof boardWithFacts>>) {
  const mark = { name: `mark_${randomUUID().replaceAll('-', '')}`, type: ['null', 'string'], default: null };
  const schema = { ...scores.schema, fields: [...scores.schema.fields, mark] };
  const schemaId = await foreign.register(scores.topic, schema);
  const { partition } = await placeOf(kafka, scores.topic);
  const fact = scoreAt(2, 5, 0);
  return {
    schemaId,
    record: { key: fact.gameId, partition, value: framer(schemaId, schema)({ ...fact, [mark.name]: null }) },
  };
}

test('a record that is redriven twice, by two at once, is applied once by every display, and nothing is written to its topic', async () => {
  await using board = await boardWithFacts();
  const { kafka, foreign } = board;
  const { schemaId, record } = await factOfNewerSchema(board);
  await using registry = await forgetfulRegistry(kafka.registryUrl, schemaId);
  const config = { ...kafka.config, registryUrl: registry.url };
  await using display = await caughtUpDisplay(config);
  await using other = await caughtUpDisplay(config);
  await foreign.send(scores.topic, [record]);
  const parked = await untilAllAreParked(kafka, 1);
  const endsBefore = await kafka.endOffsets(scores.topic);
  expect((await gameOf(display.url)).summary.home?.score).toBe(2);

  registry.mend();
  const redrive = () =>
    redriveLetters(config.clientId, parked, config, { stop: AbortSignal.timeout(20_000), told: () => {} });
  await Promise.all([redrive(), redrive()]);

  await untilAllAreParked(kafka, 0);
  for (const { url } of [display, other]) {
    const game = await eventually('it is shown', async () => {
      const shown = await gameOf(url);
      return shown.summary.home?.score === 5 && shown;
    });
    expect(game.timeline.map(({ home }) => home)).toEqual([2, 5]);
    expect((await statusOf(url)).unreadable).toEqual([]);
  }
  expect(await kafka.endOffsets(scores.topic)).toEqual(endsBefore);
}, 60_000);

test.each<[string, Answer]>([
  ['answers 503', status(503)],
  ['hangs', hang],
])(
  'while the registry %s nothing waits but the partition of a schema that is not known yet, and nothing is parked',
  async (_how, away) => {
    await using board = await boardWithFacts();
    const { kafka, foreign } = board;
    const { schemaId, record } = await factOfNewerSchema(board);
    await using registry = await forgetfulRegistry(kafka.registryUrl, schemaId);
    await using display = await caughtUpDisplay({ ...kafka.config, registryUrl: registry.url });
    registry.answer = away;

    await foreign.send(scores.topic, [record]);
    await board.boxScore.publish(stats({ revision: 2, observedAt: 2_000 }));
    await eventually('what needs no registry is shown', async () => {
      const { features } = await gameOf(display.url);
      return features.some(({ topic, entities }) => topic === playerStats.topic && entities[0]?.fact.revision === 2);
    });
    const { reasons } = await eventually('it is said', async () => {
      const told = await statusOf(display.url);
      return !told.isReady && told;
    });

    expect(reasons.join()).toContain(`Cannot find schema ${schemaId} at ${registry.url}`);
    expect(await lettersOf(kafka)).toEqual([]);
    registry.mend();
    await eventually(
      'it is shown after all',
      async () => (await gameOf(display.url)).summary.home?.score === 5,
      30_000,
    );
    expect(await lettersOf(kafka)).toEqual([]);
    expect((await statusOf(display.url)).unreadable).toEqual([]);
  },
  60_000,
);
