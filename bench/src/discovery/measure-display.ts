import { setTimeout as wait } from 'node:timers/promises';
import type { TestKafka } from '@courtside/kafka-client/testing';
import { type ServiceProcess, startService } from '@courtside/local-stack';
import type { Browser } from 'playwright-core';
import { measurePage, type PageRun } from './measure-page.ts';

/** Compiling and collecting what the start left behind. */
const settleMs = 10_000;
const idleMs = 20_000;

export interface DisplayRun {
  readonly readyMs: number;
  /** Of one core, 0..1, while nothing is published and nobody looks. */
  readonly cpuShare: number;
  readonly residentMiB: number;
  readonly page?: PageRun;
  /** While the page was open. */
  readonly busyResidentMiB?: number;
}

/** Starts a display on these topics, leaves it alone, and then looks at it in a browser if there is one. */
export async function measureDisplay(
  kafka: TestKafka,
  view?: { browser: Browser; topics: readonly string[] },
): Promise<DisplayRun> {
  const startedAt = performance.now();
  const display = await startService('display-consumer', { env: environmentOf(kafka) });
  try {
    const readyMs = performance.now() - startedAt;
    await wait(settleMs);
    const before = await processOf(display);
    await wait(idleMs);
    const after = await processOf(display);
    const cpuShare = (after.cpuSeconds - before.cpuSeconds) / (idleMs / 1_000);
    const idle = { readyMs, cpuShare, residentMiB: after.residentMiB };
    if (!view) return idle;
    const page = await measurePage(view.browser, display.url, view.topics);
    return { ...idle, page, busyResidentMiB: (await processOf(display)).residentMiB };
  } finally {
    await display.stop();
  }
}

const environmentOf = ({ brokers, registryUrl, config }: TestKafka) => ({
  KAFKA_BROKERS: brokers.join(','),
  SCHEMA_REGISTRY_URL: registryUrl,
  KAFKA_TOPIC_PREFIX: config.topicPrefix ?? '',
});

/** What the process says of itself. */
async function processOf({ url }: ServiceProcess): Promise<{ cpuSeconds: number; residentMiB: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'm').exec(text)?.[1]);
  const [cpuSeconds, residentBytes] = [read('process_cpu_seconds_total'), read('process_resident_memory_bytes')];
  if (Number.isNaN(cpuSeconds + residentBytes))
    throw new Error(`Cannot measure the display: ${url}/metrics has no process`);
  return { cpuSeconds, residentMiB: residentBytes / 2 ** 20 };
}
