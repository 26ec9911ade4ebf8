import { setTimeout as wait } from 'node:timers/promises';
import { testKafka } from '@courtside/kafka-client/testing';
import { type Stack, startStack } from '@courtside/local-stack';
import { scoreOf } from '../board/facts.ts';
import { percentile } from '../board/open-facts.ts';
import { type BoardPublishers, connectPublishers } from '../board/publish-history.ts';
import { startDisplay, useOf } from '../display-process.ts';
import { printStatistics } from '../statistics.ts';
import { startViewers } from './start-viewers.ts';

const viewerCounts = [500, 2_000, 5_000, 10_000];
const changedGamesPerSecond = 20;
const gameCount = 20;
const settleMs = 3_000;
const durationMs = 10_000;

interface ViewersRun {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly kilobytesPerViewer: number;
  /** Of one core. */
  readonly cpuShare: number;
  readonly lost: number;
}

/** `npm run bench -- viewers`: streams of one display while twenty games a second change. */
export async function benchViewers(runs: number): Promise<void> {
  await using stack = await startStack();
  for (const viewerCount of viewerCounts) {
    const results: ViewersRun[] = [];
    for (let run = 0; run < runs; run += 1) results.push(await watchOnce(stack, viewerCount));
    const of = (name: keyof ViewersRun) => results.map((result) => result[name]);
    console.log(printStatistics(`${viewerCount} viewers: p50 of delivery`, of('p50Ms'), 'ms', 0));
    console.log(printStatistics(`${viewerCount} viewers: p99 of delivery`, of('p99Ms'), 'ms', 0));
    console.log(printStatistics(`${viewerCount} viewers: memory of each`, of('kilobytesPerViewer'), 'kB'));
    console.log(
      printStatistics(
        `${viewerCount} viewers: one core`,
        of('cpuShare').map((share) => share * 100),
        '%',
        0,
      ),
    );
    console.log(printStatistics(`${viewerCount} viewers: lost`, of('lost'), 'streams', 0));
  }
}

async function watchOnce(stack: Stack, viewerCount: number): Promise<ViewersRun> {
  await using kafka = testKafka(stack);
  await using publishers = await connectPublishers(kafka);
  for (let game = 0; game < gameCount; game += 1) await publishers.scores.publish(scoreOf(game, 1));
  const display = await startDisplay(kafka, { HTTP_CONNECTIONS_PER_ADDRESS_MAX: '20000' });
  try {
    const alone = await useOf(display);
    const viewers = await startViewers(display.url, viewerCount);
    await publishFor(publishers, 2, settleMs);
    viewers.measure();
    const before = await useOf(display);
    await publishFor(publishers, 1_000, durationMs);
    const after = await useOf(display);
    const { delaysMs, lost } = await viewers.end();
    return {
      p50Ms: percentile(delaysMs, 0.5),
      p99Ms: percentile(delaysMs, 0.99),
      kilobytesPerViewer: ((after.residentMiB - alone.residentMiB) * 1_024) / viewerCount,
      cpuShare: (after.cpuSeconds - before.cpuSeconds) / (durationMs / 1_000),
      lost,
    };
  } finally {
    await display.stop();
  }
}

/** One game after the other changes, for a while. */
async function publishFor({ scores }: BoardPublishers, firstRevision: number, forMs: number): Promise<void> {
  const startedAt = performance.now();
  const intervalMs = 1_000 / changedGamesPerSecond;
  const published: Promise<void>[] = [];
  for (let fact = 0; performance.now() - startedAt < forMs; fact += 1) {
    const revision = firstRevision + Math.floor(fact / gameCount);
    published.push(scores.publish(scoreOf(fact % gameCount, revision)));
    await wait(Math.max(0, startedAt + (fact + 1) * intervalMs - performance.now()));
  }
  await Promise.all(published);
}
