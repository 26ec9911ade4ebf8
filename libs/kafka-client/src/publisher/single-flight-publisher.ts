import { backOffMs, pause } from '../back-off.ts';
import type { Encode } from '../codec/encoder.ts';
import type { Contract } from '../contract.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import type { Problems } from '../problems.ts';
import { judgeFailure } from './delivery.ts';
import type { ProducerLink } from './producer-link.ts';
import type { Publisher, Standing } from './publisher.ts';
import { type Entry, EntryQueue } from './queue.ts';

export interface PublisherParts<Fact> {
  readonly contract: Contract<Fact>;
  readonly encode: Encode<Fact>;
  readonly link: ProducerLink;
  readonly problems: Problems;
  readonly deliveryTimeoutMs: number;
  standing(): Standing;
}

const closingDeadlineMs = 3_000; // A service has 5 s to end (architecture, section 7).

/**
 * Sends one batch at a time: at once when nothing is under way, else what has gathered until the last is acknowledged.
 *
 * So a single fact has no delay and many facts travel together, in order, without a setting for either.
 */
export class SingleFlightPublisher<Fact> implements Publisher<Fact> {
  private readonly parts: PublisherParts<Fact>;
  private readonly queue = new EntryQueue();
  /** Callers for whom the queue has no room; their facts are not encoded yet. */
  private readonly waiting: (() => void)[] = [];
  private readonly closing = new AbortController();
  private batch: Entry[] = [];
  private flying: Promise<void> | undefined;
  private closed: Promise<void> | undefined;

  constructor(parts: PublisherParts<Fact>) {
    this.parts = parts;
  }

  get queuedFactCount(): number {
    return this.batch.length + this.queue.length + this.waiting.length;
  }

  get problem(): string | null {
    return this.parts.problems.current;
  }

  publish(fact: Fact): Promise<void> {
    const startedAtMs = performance.now();
    return new Promise((resolve, reject) => {
      const admit = () => {
        try {
          if (this.closed) throw stopped(this.parts.contract.topic);
          const expiresAtMs = startedAtMs + this.parts.deliveryTimeoutMs;
          const [key, value] = [this.parts.contract.key(fact), this.parts.encode(fact)];
          this.queue.push({ key, value, startedAtMs, expiresAtMs, resolve, reject });
          this.flying ??= this.fly();
        } catch (cause) {
          reject(cause);
        }
      };
      if (this.waiting.length > 0 || this.queue.isFull) this.waiting.push(admit);
      else admit();
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.closed ??= this.close();
    return this.closed;
  }

  private async fly(): Promise<void> {
    while (this.queue.length > 0) {
      this.batch = this.queue.takeBatch();
      await this.deliver();
      this.batch = [];
      while (this.waiting.length > 0 && !this.queue.isFull) this.waiting.shift()?.();
    }
    this.flying = undefined;
  }

  /** Ends when every fact of the batch is acknowledged or has been given up, and its caller knows. */
  private async deliver(): Promise<void> {
    for (let failureCount = 1; this.batch.length > 0; failureCount++) {
      const standing = this.parts.standing();
      if (standing === 'lost') return this.giveUp(ownershipLost(this.parts.contract.topic));
      if (this.closing.signal.aborted) return this.giveUp(stopped(this.parts.contract.topic));
      const failure =
        standing === 'owner' ? await this.send() : { cause: new Error('the group does not confirm ownership') };
      if (failure) await this.recover(failure.cause, failureCount);
    }
  }

  /** Undefined when every fact of the batch is acknowledged. */
  private async send(): Promise<{ cause: unknown } | undefined> {
    try {
      await this.parts.link.send(this.batch.map(({ key, value }) => ({ key, value })));
    } catch (cause) {
      return { cause };
    }
    this.parts.problems.clear('broker');
    for (const { resolve } of this.batch) resolve();
    this.batch = [];
    return undefined;
  }

  /** Leaves in the batch what is to be sent again. */
  private async recover(cause: unknown, failureCount: number): Promise<void> {
    const verdict = judgeFailure(cause);
    if (verdict === 'refused') return this.refuse(cause);
    this.parts.problems.set('broker', `Cannot publish to "${this.parts.contract.topic}": ${reasonOf(cause)}`);
    if (verdict === 'sendAgainAsNewProducer') this.parts.link.renew();
    this.expire(cause);
    await pause(backOffMs(failureCount, Math.random()), this.closing.signal);
  }

  /** One record that is refused takes its batch along: each is sent alone, so that only it is lost, and says so. */
  private async refuse(cause: unknown): Promise<void> {
    this.parts.link.renew();
    const [only, ...others] = this.batch;
    if (only && others.length === 0) {
      this.batch = [];
      this.parts.problems.clear('broker');
      return only.reject(refused(this.parts.contract.topic, only.key, cause));
    }
    const batch = this.batch;
    for (const entry of batch) {
      this.batch = [entry];
      await this.deliver();
    }
    this.batch = [];
  }

  /**
   * Gives up the facts that waited too long. If some of them had been sent, the next batch must not go under the
   * sequence numbers of this one: a broker that has stored it would take the new facts for a repetition and drop them.
   */
  private expire(cause: unknown): void {
    const nowMs = performance.now();
    const alive = this.batch.filter(({ expiresAtMs }) => expiresAtMs > nowMs);
    const expired = this.batch.filter(({ expiresAtMs }) => expiresAtMs <= nowMs);
    if (expired.length > 0) this.parts.link.renew();
    this.batch = alive;
    for (const entry of [...expired, ...this.queue.takeExpired(nowMs)]) {
      entry.reject(timedOut(this.parts.contract.topic, nowMs - entry.startedAtMs, this.parts.deliveryTimeoutMs, cause));
    }
  }

  private giveUp(reason: KafkaClientError): void {
    this.parts.link.renew(); // What was sent of it may have been stored.
    const abandoned = [...this.batch, ...this.queue.takeAll()];
    this.batch = [];
    for (const entry of abandoned) entry.reject(reason);
  }

  private async close(): Promise<void> {
    const timer = setTimeout(() => this.closing.abort(), closingDeadlineMs);
    await this.flying;
    clearTimeout(timer);
    this.parts.link.close();
  }
}

const stopped = (topic: string) =>
  new KafkaClientError('STOPPED', `Cannot publish to "${topic}": the publisher was closed`);

const ownershipLost = (topic: string) =>
  new KafkaClientError('OWNERSHIP_LOST', `Cannot publish to "${topic}": another instance owns the topic now`);

const refused = (topic: string, key: string, cause: unknown) =>
  new KafkaClientError('PUBLISH_REFUSED', `Cannot publish "${key}" to "${topic}": ${reasonOf(cause)}`, cause);

const timedOut = (topic: string, waitedMs: number, limitMs: number, cause: unknown) =>
  new KafkaClientError(
    'PUBLISH_TIMEOUT',
    `Cannot publish to "${topic}": waited ${Math.round(waitedMs)} ms, limit is ${limitMs} ms; ${reasonOf(cause)}`,
    cause,
  );
