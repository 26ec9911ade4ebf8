import type { Progress } from './progress.ts';
import type { StartOptions } from './start-options.ts';

interface Stoppable {
  stop(): Promise<void>;
}

/** What has been started so far, by the order in which it is ended. */
export interface Parts {
  readonly services: Stoppable[];
  readonly stack: Stoppable[];
  readonly feed: Stoppable[];
}

/** Everything that the start of one part needs. */
export interface Starting {
  readonly options: StartOptions;
  readonly dataDir: string;
  readonly progress: Progress;
  readonly parts: Parts;
  readonly stop: AbortSignal;
}

/** Ends services first, so that what they hold is still written; then what they need. */
export async function endInOrder({ services, stack, feed }: Parts): Promise<void> {
  await Promise.all(services.map((part) => part.stop()));
  await Promise.all([...stack, ...feed].map((part) => part.stop()));
}
