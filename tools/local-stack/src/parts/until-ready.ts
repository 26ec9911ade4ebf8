import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { LocalStackError } from '../errors.ts';

/** A cold start on a busy machine takes some seconds; what has not answered after a minute will not. */
const usualLimitMs = 60_000;
/** How often a part is asked: a question costs less than a millisecond. */
const attemptIntervalMs = 25;
/** The last lines of a log that say why a part has ended. */
const toldLineCount = 8;

/** What can be waited for: a process or a container. */
export interface Watched {
  readonly logFile: string;
  hasEnded(): boolean;
}

/**
 * Asks a part whether it is ready until it says so.
 *
 * @throws {LocalStackError} `NOT_READY` when it has ended or does not answer within `limitMs`, with the end of its log.
 */
export async function untilReady(
  what: string,
  part: Watched,
  isReady: () => Promise<boolean>,
  limitMs = usualLimitMs,
): Promise<void> {
  const endsAt = Date.now() + limitMs;
  while (!(await isReady().catch(() => false))) {
    if (part.hasEnded()) throw notReady(what, part, 'it has ended');
    if (Date.now() > endsAt) throw notReady(what, part, `no answer within ${limitMs / 1000} s`);
    await wait(attemptIntervalMs);
  }
}

function notReady(what: string, part: Watched, why: string): LocalStackError {
  const lines = readFileSync(part.logFile, 'utf8').trimEnd().split('\n').slice(-toldLineCount);
  return new LocalStackError(
    'NOT_READY',
    `Cannot start ${what}: ${why}. Its log, ${part.logFile}, ends with\n${lines.join('\n')}`,
  );
}
