/** The way of one owner's facts into its topic. */
export interface Publisher<Fact> {
  /**
   * Publishes one fact and resolves when all in-sync replicas have it.
   *
   * Facts arrive in call order. A fact may arrive twice after a broker failure. While the broker is away facts are held
   * back; when the queue is full a call waits for room before it counts, so await it before reading more of the source.
   *
   * @throws {KafkaClientError} `FACT_INVALID`, `PUBLISH_TIMEOUT` (retriable; the fact may still be in the log),
   * `PUBLISH_REFUSED` by the broker, `OWNERSHIP_LOST`, `STOPPED` after disposal.
   */
  publish(fact: Fact): Promise<void>;
  /** Facts whose `publish` has not resolved yet. */
  readonly queuedFactCount: number;
  /** What keeps facts from being delivered now, in words; null when nothing does. */
  readonly problem: string | null;
  /** Sends what is queued, for at most 3 s, then disconnects. Safe to call twice. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface PublisherOptions {
  /** Ends the waiting for a broker or registry that is away at the start. */
  readonly stop?: AbortSignal;
  /** How long a fact may wait for its acknowledgement; 120 s, as in Kafka's own producer. */
  readonly deliveryTimeoutMs?: number;
  /** Asked before anything is sent; `owner` when absent. */
  standing?(): Standing;
}

/** Whether this process may write the topic: it may not while it cannot tell whether it still owns it. */
export type Standing = 'owner' | 'unconfirmed' | 'lost';
