import { setTimeout as wait } from 'node:timers/promises';
import type { ServiceProcess } from '@courtside/local-stack';

/** Short beside what is measured, long beside the cost of asking. */
const intervalMs = 20;
const deadlineMs = 120_000;

/**
 * Resolves when the display has read that many records.
 *
 * @throws {Error} after two minutes.
 */
export async function untilRead({ url }: Pick<ServiceProcess, 'url'>, recordCount: number): Promise<void> {
  const startedAt = performance.now();
  for (;;) {
    const { topics } = (await (await fetch(`${url}/api/status`)).json()) as StatusOfTopics;
    const read = topics.flatMap(({ partitions }) => partitions).reduce((sum, { position }) => sum + position, 0);
    if (read >= recordCount) return;
    if (performance.now() - startedAt > deadlineMs)
      throw new Error(`Cannot measure: the display has read ${read} of ${recordCount} records within ${deadlineMs} ms`);
    await wait(intervalMs);
  }
}

interface StatusOfTopics {
  readonly topics: readonly { readonly partitions: readonly { readonly position: number }[] }[];
}
