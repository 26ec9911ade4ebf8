import type { Browser, Page } from 'playwright-core';

/** Hundreds of cards, or a thousand rows, on a machine that is busy with a broker too. */
const shownDeadlineMs = 60_000;

/** JS heap after a collection, MiB. */
export interface PageRun {
  readonly listMiB: number;
  readonly topicMiB: number;
}

/** Opens the list of all topics, then the page of one of them. */
export async function measurePage(browser: Browser, url: string, topics: readonly string[]): Promise<PageRun> {
  await using page = await browser.newPage();
  await page.goto(`${url}/topics`);
  const lastCard = `[data-topic="${topics.at(-1)}"]`;
  await page.locator(lastCard).first().waitFor({ timeout: shownDeadlineMs });
  const listMiB = await heapMiB(page);
  await page.goto(`${url}/topics/${topics[0]}`);
  await page.locator('main table tbody tr').first().waitFor({ timeout: shownDeadlineMs });
  return { listMiB, topicMiB: await heapMiB(page) };
}

async function heapMiB(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20;
}
