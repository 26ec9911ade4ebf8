import { backOffMs, pause } from './back-off.ts';
import { KafkaClientError, reasonOf } from './errors.ts';
import type { Problems } from './problems.ts';

/**
 * Tries until it works, since services and brokers start in any order: there is no number of failures that means
 * "give up".
 *
 * @throws what `attempt` threw, when trying again cannot help; {@link KafkaClientError} `STOPPED` when `stop` aborts.
 */
export async function retryUntilDone<Result>(
  subject: string,
  attempt: () => Promise<Result>,
  problems: Problems,
  stop: AbortSignal,
): Promise<Result> {
  for (let failureCount = 1; !stop.aborted; failureCount++) {
    try {
      const result = await attempt();
      problems.clear(subject);
      return result;
    } catch (cause) {
      if (cause instanceof KafkaClientError && !cause.isRetriable) throw cause;
      problems.set(subject, reasonOf(cause));
    }
    await pause(backOffMs(failureCount, Math.random()), stop);
  }
  throw new KafkaClientError('STOPPED', `Cannot set up ${subject}: stopped before it worked`);
}
