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
  /** `isKept` says whether the fact, or a newer one of its key, is tried again. */
  failed(fact: Fact, cause: unknown, isKept: boolean): void;
}

/** The newest fact of each key that the topic has not acknowledged: bounded by the number of entities. */
export interface Outbox<Fact> {
  readonly size: number;
  /** The fact that waits or is on its way, if any. */
  newest(key: string): Fact | undefined;
  /** Takes the place of a fact of the same key that is not on its way yet. */
  offer(fact: Fact): void;
  /** Resolves when nothing waits any more. */
  emptied(): Promise<void>;
}

/**
 * Publishes in the order of offers per key, one at a time, and never holds up whoever offers.
 *
 * While the broker is away only the newest fact of a key is worth keeping: each is the whole truth about its entity.
 */
export function createOutbox<Fact>(options: OutboxOptions<Fact>): Outbox<Fact> {
  const { publish, key, stop, published, failed, retryDelayMs = retryDelayMsDefault } = options;
  const waiting = new Map<string, Fact>();
  const deliveries = new Map<string, Promise<void>>();

  async function deliver(factKey: string): Promise<void> {
    for (let fact = waiting.get(factKey); fact !== undefined; fact = waiting.get(factKey)) {
      const isDone = await attempt(fact);
      if (isDone && waiting.get(factKey) === fact) waiting.delete(factKey);
      if (!isDone) await setTimeout(retryDelayMs, undefined, { signal: stop }).catch(() => undefined);
    }
    deliveries.delete(factKey);
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
    newest: (factKey) => waiting.get(factKey),
    offer(fact) {
      const factKey = key(fact);
      waiting.set(factKey, fact);
      if (!deliveries.has(factKey)) deliveries.set(factKey, deliver(factKey));
    },
    async emptied() {
      while (deliveries.size > 0) await Promise.all(deliveries.values());
    },
  };
}

/** The same call can succeed later; what cannot is decided again by the next poll. */
const isRetriable = (cause: unknown) => cause instanceof Error && 'isRetriable' in cause && cause.isRetriable === true;
