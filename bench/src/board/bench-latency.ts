import { setTimeout as wait } from 'node:timers/promises';
import { testKafka } from '@courtside/kafka-client/testing';
import { type Stack, startStack } from '@courtside/local-stack';
import { startDisplay } from '../display-process.ts';
import { printStatistics } from '../statistics.ts';
import { boxScoreOf, scoreOf } from './facts.ts';
import { OpenFacts, percentile } from './open-facts.ts';
import { type BoardPublishers, connectPublishers } from './publish-history.ts';
import { watchEvening } from './watch-evening.ts';

const gameCount = 20;
const durationMs = 10_000;
/** Compiling what the first facts need is not what is measured. */
const warmUpMs = 3_000;

/** `npm run bench -- latency`: from calling `publish` to the event at a client of the stream. */
export async function benchLatency(runs: number): Promise<void> {
  await using stack = await startStack();
  for (const tickMs of [0, 50])
    for (const factsPerSecond of [50, 200]) {
      const results: number[][] = [];
      for (let run = 0; run < runs; run += 1) results.push(await latenciesOf(stack, tickMs, factsPerSecond));
      const what = `${factsPerSecond} facts/s, tick ${tickMs} ms`;
      const of = (share: number) => results.map((latencies) => percentile(latencies, share));
      console.log(printStatistics(`${what}: p50`, of(0.5), 'ms', 2));
      console.log(printStatistics(`${what}: p99`, of(0.99), 'ms', 2));
      console.log(printStatistics(`${what}: maximum`, of(1), 'ms', 2));
    }
}

async function latenciesOf(stack: Stack, tickMs: number, factsPerSecond: number): Promise<number[]> {
  await using kafka = testKafka(stack);
  await using publishers = await connectPublishers(kafka);
  const display = await startDisplay(kafka, { DISPLAY_TICK_MS: String(tickMs) });
  const open = new OpenFacts();
  const leave = await watchEvening(display.url, (games) => open.shown(games, performance.now()));
  try {
    await publishEvenly(publishers, open, factsPerSecond);
    return open.latenciesSince(warmUpMs);
  } finally {
    leave();
    await display.stop();
  }
}

/** One fact at a time, half of them scores; late ones are not made up for in a burst, they would wait for each other. */
async function publishEvenly(publishers: BoardPublishers, open: OpenFacts, factsPerSecond: number): Promise<void> {
  const intervalMs = 1_000 / factsPerSecond;
  const startedAt = performance.now();
  const published: Promise<void>[] = [];
  for (let fact = 0; performance.now() - startedAt < warmUpMs + durationMs; fact += 1) {
    const [game, revision] = [Math.floor(fact / 2) % gameCount, Math.floor(fact / 2 / gameCount) + 1];
    const next = fact % 2 === 0 ? scoreOf(game, revision) : boxScoreOf(game, revision);
    open.published(next.gameId, fact % 2 === 0 ? 'score' : 'boxScore', revision, performance.now());
    published.push('players' in next ? publishers.boxScores.publish(next) : publishers.scores.publish(next));
    await wait(Math.max(0, startedAt + (fact + 1) * intervalMs - performance.now()));
  }
  await Promise.all(published);
  await open.empty();
}
