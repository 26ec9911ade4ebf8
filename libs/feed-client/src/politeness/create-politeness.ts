import type { FeedOutcome } from '../outcome.ts';
import type { Wait } from '../wait.ts';
import { backOffMs, withJitter } from './back-off.ts';
import { BoundedMap } from './bounded-map.ts';

/** A scoreboard and two files for each of twenty games are 41; whoever has more has lost count. */
const rememberedUrlCountMax = 500;

export interface Politeness {
  /** Resolves when `url` may be asked. Rejects as soon as `signal` aborts. */
  takeTurn(url: string, signal: AbortSignal): Promise<void>;
  /** Learns from the outcome how long to stay away, and returns that in ms (0: no longer than usual). */
  learn(url: string, outcome: Pick<FeedOutcome<unknown>, 'kind'> & { readonly retryAfterMs?: number }): number;
}

export interface PolitenessOptions {
  /** Between the starts of two requests to the host. */
  readonly minimumIntervalMs: number;
  /** A clock in ms that never steps back; only differences count. */
  readonly now: () => number;
  readonly random: () => number;
  readonly wait: Wait;
}

/** How long to stay away from something, and how often in a row it has failed. */
interface Hold {
  readonly until: number;
  readonly failureCount: number;
}

const noHold: Hold = { until: 0, failureCount: 0 };

/**
 * The manners of one client towards one host, in one place: requests start one after another with an interval between
 * them; a file that fails is left alone for a while; a host that refuses us or asks for a pause is left alone as a whole.
 */
export function createPoliteness({ minimumIntervalMs, now, random, wait }: PolitenessOptions): Politeness {
  const files = new BoundedMap<string, Hold>(rememberedUrlCountMax);
  let host = noHold;
  let nextStartAt = 0;
  let lastInLine: Promise<unknown> = Promise.resolve();

  async function waitUntil(moment: () => number, signal: AbortSignal): Promise<void> {
    for (let leftMs = moment() - now(); leftMs > 0; leftMs = moment() - now()) await wait(leftMs, signal);
  }

  async function passGate(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await waitUntil(() => Math.max(nextStartAt, host.until), signal); // Asked again: a refusal may come meanwhile.
    nextStartAt = now() + withJitter(minimumIntervalMs, random());
  }

  function holdFile(url: string, retryAfterMs: number): number {
    const failureCount = (files.get(url)?.failureCount ?? 0) + 1;
    const pauseMs = Math.max(backOffMs('transient', failureCount, minimumIntervalMs, random()), retryAfterMs);
    files.set(url, { until: now() + pauseMs, failureCount });
    return pauseMs;
  }

  function holdHost(pauseOf: (failureCount: number) => number): number {
    // Answers that were under way when the host refused are the same refusal: each would double the pause.
    const isTheSame = host.until > now();
    const failureCount = host.failureCount + (isTheSame ? 0 : 1);
    const pauseMs = pauseOf(failureCount);
    host = { until: Math.max(host.until, now() + pauseMs), failureCount };
    return pauseMs;
  }

  return {
    async takeTurn(url, signal) {
      await waitUntil(() => files.get(url)?.until ?? 0, signal);
      const turn = lastInLine.then(() => passGate(signal));
      lastInLine = turn.catch(() => undefined); // Who gave up lets the next one pass.
      await unlessAborted(turn, signal);
    },
    learn(url, { kind, retryAfterMs = 0 }) {
      if (kind === 'transient') return holdFile(url, retryAfterMs);
      files.delete(url);
      if (kind === 'rateLimited') {
        // Who says "in 0 s" again and again is not taken at their word.
        const leastMs = (count: number) => backOffMs('transient', count, minimumIntervalMs, random());
        return holdHost((count) => Math.max(withJitter(retryAfterMs, random()), leastMs(count)));
      }
      if (kind === 'refused') return holdHost((count) => backOffMs('refused', count, minimumIntervalMs, random()));
      if (host.until <= now()) host = noHold; // An answer that was under way while the host refused proves nothing.
      return 0;
    },
  };
}

/** The line moves at the pace of its first; who waits behind and gives up must not wait for that. */
function unlessAborted(turn: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const giveUp = () => reject(signal.reason);
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  turn.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', giveUp));
}
