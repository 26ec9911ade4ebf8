import { setTimeout as wait } from 'node:timers/promises';
import { docker } from '@courtside/local-stack';

const attemptIntervalMs = 10;
/** A container that says nothing for so long has failed. */
const startDeadlineMs = 30_000;

/**
 * Milliseconds from `docker run` to the first answer of the container, whatever it says: a service answers that it is
 * alive before it has found its broker.
 */
export async function measureContainerStart(image: string): Promise<number> {
  const startedAt = performance.now();
  const container = docker('run', '--detach', '--read-only', '--publish', '127.0.0.1::8080', image);
  try {
    const address = docker('port', container, '8080').split('\n')[0];
    while (!(await hasAnswered(`http://${address}/health/live`))) {
      if (performance.now() - startedAt > startDeadlineMs)
        throw new Error(
          `Cannot measure ${image}: no answer within ${startDeadlineMs} ms\n${docker('logs', container)}`,
        );
      await wait(attemptIntervalMs);
    }
    return performance.now() - startedAt;
  } finally {
    docker('rm', '--force', container);
  }
}

async function hasAnswered(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(startDeadlineMs) }).then(
    () => true,
    () => false,
  );
}
