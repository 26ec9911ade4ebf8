import { execFileSync } from 'node:child_process';
import { testKafka } from '@courtside/kafka-client/testing';
import { chromiumOptions, startStack } from '@courtside/local-stack';
import { type Browser, chromium } from 'playwright-core';
import { printStatistics, within } from '../statistics.ts';
import { makeTopics } from './make-topics.ts';
import { type DisplayRun, measureDisplay } from './measure-display.ts';
import { measureIdleReader } from './measure-idle-reader.ts';

/** What its container may take (services/display-consumer/compose.yaml). */
const displayLimitMiB = 512;
/** A tenth of what browsers give to a page on a phone. */
const pageHeapLimitMiB = 64;
const topicCount = 200;
const entityCount = 1_000;

/**
 * `npm run bench -- discovery`: an idle display whose registry has no subjects, 200 that are none of ours, and 200 topics
 * of 1,000 entities each that it has discovered; with the latter, the memory of the page too.
 *
 * Each has a prefix of its own on one broker and one registry, so discovery always runs and only what it finds differs.
 */
export async function benchDiscovery(repositoryRoot: string, runs: number): Promise<void> {
  execFileSync('npx', ['nx', 'build-web', 'display-consumer'], { cwd: repositoryRoot, stdio: 'ignore' });
  await using stack = await startStack();
  const browser = await chromium.launch(chromiumOptions());
  try {
    const nothing = testKafka(stack);
    for (const hasDiscovery of [false, true]) await printIdleReader(nothing, hasDiscovery, runs);
    printIdle('no subjects', await measured(nothing, runs));
    const others = testKafka(stack);
    await makeTopics(others, { topicCount, entityCount: 0, isOurs: false });
    printIdle(`${topicCount} subjects of others`, await measured(others, runs));
    const ours = testKafka(stack);
    const topics = await makeTopics(ours, { topicCount, entityCount, isOurs: true });
    const found = await measured(ours, runs, { browser, topics });
    printIdle(`${topicCount} topics discovered`, found);
    printPage(found);
  } finally {
    await browser.close();
  }
}

async function printIdleReader(kafka: ReturnType<typeof testKafka>, hasDiscovery: boolean, runs: number) {
  const percent: number[] = [];
  for (let run = 0; run < runs; run += 1) percent.push((await measureIdleReader(kafka, hasDiscovery)) * 100);
  const what = `idle reader ${hasDiscovery ? 'with' : 'without'} discovery: one core`;
  console.log(printStatistics(what, percent, '%', 2));
}

async function measured(
  kafka: ReturnType<typeof testKafka>,
  runs: number,
  page?: { browser: Browser; topics: readonly string[] },
): Promise<DisplayRun[]> {
  const results: DisplayRun[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await measureDisplay(kafka, page));
  return results;
}

function printIdle(what: string, runs: readonly DisplayRun[]): void {
  const percent = runs.map(({ cpuShare }) => cpuShare * 100);
  console.log(printStatistics(`idle display, ${what}: one core`, percent, '%', 2));
  const mebibytes = runs.map(({ residentMiB }) => residentMiB);
  console.log(printStatistics(`idle display, ${what}: resident`, mebibytes, 'MiB', 0));
  const seconds = runs.map(({ readyMs }) => readyMs / 1_000);
  console.log(printStatistics(`start to ready, ${what}`, seconds, 's'));
}

function printPage(runs: readonly DisplayRun[]): void {
  const pages = runs.flatMap(({ page }) => page ?? []);
  console.log(
    printStatistics(
      'page with all topics: JS heap',
      pages.map(({ listMiB }) => listMiB),
      'MiB',
    ),
  );
  console.log(
    printStatistics(
      'page of one topic: JS heap',
      pages.map(({ topicMiB }) => topicMiB),
      'MiB',
    ),
  );
  within(
    'page',
    Math.max(...pages.map(({ listMiB, topicMiB }) => Math.max(listMiB, topicMiB))),
    pageHeapLimitMiB,
    'MiB',
  );
  const busy = runs.flatMap(({ busyResidentMiB }) => busyResidentMiB ?? []);
  console.log(printStatistics('display with that page open: resident', busy, 'MiB', 0));
  within('display', Math.max(...busy), displayLimitMiB, 'MiB');
}
