import { setTimeout as wait } from 'node:timers/promises';
import type { TestKafka } from '@courtside/kafka-client/testing';
import type { Browser } from 'playwright-core';
import { startDisplay, useOf } from '../display-process.ts';
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
  const display = await startDisplay(kafka);
  try {
    const readyMs = performance.now() - startedAt;
    await wait(settleMs);
    const before = await useOf(display);
    await wait(idleMs);
    const after = await useOf(display);
    const cpuShare = (after.cpuSeconds - before.cpuSeconds) / (idleMs / 1_000);
    const idle = { readyMs, cpuShare, residentMiB: after.residentMiB };
    if (!view) return idle;
    const page = await measurePage(view.browser, display.url, view.topics);
    return { ...idle, page, busyResidentMiB: (await useOf(display)).residentMiB };
  } finally {
    await display.stop();
  }
}
