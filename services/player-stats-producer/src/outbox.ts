import { setTimeout } from 'node:timers/promises';

/** The publisher has waited for its own deadline already; this only keeps a refusal that comes at once from spinning. */
const retryDelayMsDefault = 1_000;

export interface OutboxOptions<Fact> {
  publish(fact: Fact): Promise<void>;
  key(fact: Fact): string;
  readonly retryDelayMs?: number;
  /** Aborts when the topic is given up: what fails from then on is not tried again. */
  readonly stop: AbortSignal;
  published(fact: Fact): void;
  /** `isKept` says whether the fact, or a newer one of its game, is tried again. */
  failed(fact: Fact, cause: unknown, isKept: boolean): void;
}

/** The newest fact of each game that the topic has not acknowledged: bounded by the number of games. */
export interface Outbox<Fact> {
  readonly size: number;
  /** The fact that waits or is on its way, if any. */
  newest(key: string): Fact | undefined;
  /** Takes the place of a fact of the same game that is not on its way yet. */
  offer(fact: Fact): void;
  /** Resolves when nothing waits any more. */
  emptied(): Promise<void>;
}

/**
 * Publishes in the order of offers per game, one at a time, and never holds up whoever offers.
 *
 * While the broker is away only the newest fact of a game is worth keeping: each is the whole truth about its game.
 */
export function createOutbox<Fact>(options: OutboxOptions<Fact>): Outbox<Fact> {
  const { publish, key, stop, published, failed, retryDelayMs = retryDelayMsDefault } = options;
  const waiting = new Map<string, Fact>();
  const deliveries = new Map<string, Promise<void>>();

  async function deliver(gameKey: string): Promise<void> {
    for (let fact = waiting.get(gameKey); fact !== undefined; fact = waiting.get(gameKey)) {
      const isDone = await attempt(fact);
      if (isDone && waiting.get(gameKey) === fact) waiting.delete(gameKey);
      if (!isDone) await setTimeout(retryDelayMs, undefined, { signal: stop }).catch(() => undefined);
    }
    deliveries.delete(gameKey);
  }

  /** Whether the fact needs no further attempt. */
  async function attempt(fact: Fact): Promise<boolean> {
    try {
      await publish(fact);
      published(fact);
      return true;
    } catch (cause) {
      const isKept = isRetriable(cause) && !stop.aborted;
      failed(fact, cause, isKept);
      return !isKept;
    }
  }

  return {
    get size() {
      return waiting.size;
    },
    newest: (gameKey) => waiting.get(gameKey),
    offer(fact) {
      const gameKey = key(fact);
      waiting.set(gameKey, fact);
      if (!deliveries.has(gameKey)) deliveries.set(gameKey, deliver(gameKey));
    },
    async emptied() {
      while (deliveries.size > 0) await Promise.all(deliveries.values());
    },
  };
}

/** The same call can succeed later; what cannot is decided again by the next poll. */
const isRetriable = (cause: unknown) => cause instanceof Error && 'isRetriable' in cause && cause.isRetriable === true;
