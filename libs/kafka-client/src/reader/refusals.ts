import { backOffMs } from '../back-off.ts';
import type { Place } from './read-from-broker.ts';
import type { ReaderContext } from './reader-context.ts';
import { troubleWith } from './topic-state.ts';

/** The broker answers, but not about this partition: it is asked again after a while, the others meanwhile. */
export function noteRefusal(context: ReaderContext, { topic, state }: Place, reason: string): void {
  state.refusalCount += 1;
  state.retryAtMs = performance.now() + backOffMs(state.refusalCount, Math.random());
  topic.problems.set(subjectOf({ topic, state }), reason);
  context.wantMetadata();
}

export function noteConsent({ topic, state }: Place): void {
  if (state.refusalCount === 0) return;
  state.refusalCount = 0;
  topic.problems.clear(subjectOf({ topic, state }));
}

const subjectOf = ({ topic, state }: Place) => troubleWith(topic, `partition ${state.partition}`);
