import { connectPublisher } from '@courtside/kafka-client';
import { eventually, type TestKafka, testKafka } from '@courtside/kafka-client/testing';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type PeekOptions, parsePeekOptions } from './peek-options.ts';
import { runPeek } from './run-peek.ts';

interface Mood {
  readonly gameId: string;
  readonly revision: number;
  readonly observedAt: number;
  readonly mood: string;
}
const contract = {
  topic: 'courtside.moods',
  owner: 'mood-producer',
  schema: {
    type: 'record',
    name: 'Mood',
    fields: [
      { name: 'gameId', type: 'string' },
      { name: 'revision', type: 'long' },
      { name: 'observedAt', type: 'long' },
      { name: 'mood', type: 'string' },
    ],
  },
  key: ({ gameId }: Mood) => gameId,
  config: { numPartitions: 2 },
};
const { topic } = contract;
const mood = (gameId: string, revision: number): Mood => ({
  gameId,
  revision,
  observedAt: 1,
  mood: `mood ${revision}`,
});

let kafka: TestKafka;
let stop: AbortController;
let printed: string[];
let said: string[];

beforeEach(() => {
  kafka = testKafka();
  stop = new AbortController();
  printed = [];
  said = [];
});

afterEach(async () => {
  stop.abort();
  await kafka[Symbol.asyncDispose]();
});

const peek = (words: readonly string[], about: Partial<PeekOptions> = {}) =>
  runPeek(
    { ...parsePeekOptions(words, Date.now()), ...about },
    kafka.config,
    {
      print: (line) => void printed.push(line),
      say: (line) => void said.push(line),
      width: () => null,
      isColoured: false,
    },
    stop.signal,
  );

/** Each in a millisecond of its own: the order of time tells records of one millisecond from each other no more. */
async function publish(...moods: readonly Mood[]): Promise<void> {
  await using publisher = await connectPublisher<Mood>(contract, kafka.config);
  for (const fact of moods) {
    await publisher.publish(fact);
    const publishedAtMs = Date.now();
    await eventually('the clock has moved on', () => Date.now() > publishedAtMs);
  }
}

test('runPeek prints what a topic holds, one aligned line each, and ends after the number that was asked for', async () => {
  await publish(mood('g1', 1), mood('g2', 1), mood('g1', 2));

  await peek([topic, '--from', 'beginning', '--count', '3']);

  expect(printed[0]).toBe(`${topic} from its beginning\n`);
  expect(printed.slice(2).map((line) => line.replace(/ +/g, ' ').split(' s ')[1])).toEqual([
    expect.stringMatching(/^\d+ g1 \{revision: 1, mood: mood 1\}$/),
    expect.stringMatching(/^\d+ g2 \{revision: 1, mood: mood 1\}$/),
    expect.stringMatching(/^\d+ g1 \{revision: 2, mood: mood 2\}$/),
  ]);
});

test('runPeek prints JSON of the keys that were asked for, and nothing else', async () => {
  await publish(mood('g1', 1), mood('g2', 1), mood('h', 1));

  await peek([topic, '--from', 'beginning', '--key', 'g*', '--count', '2', '--json']);

  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { topic, offset: 0, key: 'g1', fact: mood('g1', 1) },
    { topic, key: 'g2', fact: mood('g2', 1) },
  ]);
  expect(said).toEqual([]);
});

test('runPeek prints a record that nobody can read, and goes on until it is stopped', async () => {
  await publish();
  await kafka.publishRaw(topic, [{ key: 'g1', value: Buffer.from([0, 127, 0, 0, 2]) }]);
  const peeking = peek([topic, '--from', 'beginning']);
  await eventually('the broken one is printed', () => printed.some((line) => line.includes('cannot be read: ')));
  await publish(mood('g1', 2));

  await eventually('the next one is printed', () => printed.at(-1)?.includes('mood 2'));
  stop.abort();
  await peeking;
});

test('runPeek without a topic tells which there are', async () => {
  await publish();
  await kafka.createTopic('courtside.a', 1);

  await peek([]);

  expect(printed).toEqual(['courtside.a', topic]);
});

test('runPeek refuses a topic that does not exist, and tells which do', async () => {
  await expect(peek(['courtside.mood'])).rejects.toThrow(
    'Cannot peek: there is no topic "courtside.mood"; there is none yet',
  );
  await publish();

  await expect(peek(['courtside.mood'])).rejects.toThrow(
    `Cannot peek: there is no topic "courtside.mood"; there are\n  ${topic}`,
  );
});

test('runPeek says that its topic was deleted, and ends', async () => {
  await publish(mood('g1', 1));
  const peeking = peek([topic, '--from', 'beginning']);
  const outcome = peeking.then(
    () => undefined,
    (cause: Error) => cause.message,
  );
  await eventually('it reads', () => printed.length > 2);

  await kafka.deleteTopic(topic);

  expect(await outcome).toBe(`Cannot read on: topic "${topic}" has been deleted`);
});

test('runPeek says at once, and with advice, that nobody listens', async () => {
  const lost = { ...kafka.config, brokers: ['127.0.0.1:9'] };
  const output = { print: () => {}, say: () => {}, width: () => null, isColoured: false };

  const peeking = runPeek(parsePeekOptions([topic], 0), lost, output, stop.signal);

  await expect(peeking).rejects.toThrow(/127\.0\.0\.1:9.*\nDoes the board run\? npm start starts it\./);
});
