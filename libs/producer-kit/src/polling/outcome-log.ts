import type { FeedOutcome } from '@courtside/feed-client';
import type { ServiceLog } from '@courtside/service-kit';

type Outcome = FeedOutcome<unknown>;

/** Logs what polls of one document come to, once per change: the same refusal every five seconds would bury the rest. */
export function createOutcomeLog(log: ServiceLog, document: string): (outcome: Outcome) => void {
  let failing: Outcome['kind'] | undefined;
  let failureCount = 0;

  return (outcome) => {
    if (outcome.kind === 'ok' || outcome.kind === 'notModified') {
      if (failing !== undefined) log.info({ event: 'feed.recovered', document, after: failing, failureCount });
      failing = undefined;
      failureCount = 0;
      return;
    }
    failureCount += 1;
    if (outcome.kind !== failing) log[levelOf(outcome)]({ event: `feed.${outcome.kind}`, document, ...outcome });
    failing = outcome.kind;
  };
}

/** Who has to do something about it: nobody, whoever looks at the log, or whoever is called. */
function levelOf({ kind }: Outcome): 'info' | 'warn' | 'error' {
  if (kind === 'notAvailable') return 'info';
  return kind === 'refused' || kind === 'malformed' ? 'error' : 'warn';
}
