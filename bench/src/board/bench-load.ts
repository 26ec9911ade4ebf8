import { testKafka } from '@courtside/kafka-client/testing';
import { type Stack, startStack } from '@courtside/local-stack';
import { startDisplay, useOf } from '../display-process.ts';
import { printStatistics } from '../statistics.ts';
import { connectPublishers, publishHistory } from './publish-history.ts';
import { untilRead } from './until-read.ts';

export const factCount = 200_000;
export const gameCount = 100;

interface LoadRun {
  readonly factsPerSecond: number;
  readonly displayMiB: number;
  readonly publisherMiB: number;
}

/** `npm run bench -- load`: facts per second from publishing the first to the board that holds the last of each game. */
export async function benchLoad(runs: number): Promise<void> {
  await using stack = await startStack();
  const results: LoadRun[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await loadOnce(stack));
  const of = (name: keyof LoadRun) => results.map((result) => result[name]);
  console.log(printStatistics(`${factCount} facts, half of them box scores`, of('factsPerSecond'), 'facts/s', 0));
  console.log(printStatistics('display afterwards: resident', of('displayMiB'), 'MiB', 0));
  console.log(printStatistics('publishing process: resident', of('publisherMiB'), 'MiB', 0));
}

async function loadOnce(stack: Stack): Promise<LoadRun> {
  await using kafka = testKafka(stack);
  await using publishers = await connectPublishers(kafka);
  const display = await startDisplay(kafka);
  try {
    const startedAt = performance.now();
    await Promise.all([publishHistory(publishers, factCount, gameCount), untilRead(display, factCount)]);
    const seconds = (performance.now() - startedAt) / 1_000;
    const { residentMiB: displayMiB } = await useOf(display);
    return { factsPerSecond: factCount / seconds, displayMiB, publisherMiB: process.memoryUsage.rss() / 2 ** 20 };
  } finally {
    await display.stop();
  }
}
