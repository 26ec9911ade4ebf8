import { backOffMs, pause } from '../back-off.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { requestTimeoutMs } from '../kafkajs-client.ts';
import type { Problems } from '../problems.ts';
import { openProducerLink, type ProducerLink } from '../publisher/producer-link.ts';
import { retryUntilDone } from '../retry-until-done.ts';
import { ensureTopic } from '../setup/ensure-topic.ts';
import { type DeadLetter, type LetterPlace, letterKey, letterTopicOf } from './dead-letter.ts';
import { type LetterRecord, writeLetter } from './letter-record.ts';

/** The largest record of an ordinary topic, and its headers. */
const topicBytesMax = 2_097_152;

/** A broken producer writes thousands of records of one kind: the first ones tell why. */
const queuedCountMax = 1_000;
const queuedBytesMax = 16 * 1024 * 1024; // Sixteen records of the largest size that a broker takes by default.
/** What the topic takes, without what a batch needs besides. */
const letterBytesMax = topicBytesMax - 64 * 1024;
const batchCountMax = 100;
const batchBytesMax = 1024 * 1024; // A larger letter travels alone.

const topicConfig = {
  numPartitions: 1,
  'cleanup.policy': 'compact',
  'max.message.bytes': topicBytesMax,
};

/**
 * Writes letters of one consumer one batch after the other, once it was opened. While the broker is away they wait, up to
 * a limit.
 */
export class LetterWriter {
  private readonly consumer: string;
  private readonly config: KafkaClientConfig;
  private readonly problems: Problems;
  private readonly stop: AbortSignal;
  private readonly link: ProducerLink;
  private queue: LetterRecord[] = [];
  private queuedBytes = 0;
  private isSetUp = false;
  private isOpen = false;
  private readonly opened = Promise.withResolvers<void>();
  private flying: Promise<void> | undefined;

  constructor(consumer: string, config: KafkaClientConfig, problems: Problems, stop: AbortSignal) {
    this.consumer = consumer;
    this.config = config;
    this.problems = problems;
    this.stop = stop;
    stop.addEventListener('abort', () => this.opened.resolve(), { once: true });
    this.link = openProducerLink(prefixed(config, letterTopicOf(consumer)), config, requestTimeoutMs, () => true);
  }

  /** Whether it was taken; `full` is so for a while, until `drained`. */
  write(letter: DeadLetter): 'taken' | 'full' | 'tooLarge' {
    const record = writeLetter(letter, this.consumer, prefixed(this.config, letter.topic));
    if (sizeOf(record) > letterBytesMax) return 'tooLarge'; // The broker would refuse it for ever.
    return this.push(record) ? 'taken' : 'full';
  }

  /** Removes the entry; whether there was room for that. */
  remove(place: LetterPlace): boolean {
    return this.push({ key: letterKey(place), value: null, headers: {} });
  }

  /** From now on letters are sent; of those that wait already only the needed ones, by their keys. */
  open(isNeeded: (key: string) => boolean): void {
    this.isOpen = true;
    this.opened.resolve();
    this.queue = this.queue.filter(({ key }) => isNeeded(key));
    this.queuedBytes = this.queue.reduce((sum, record) => sum + sizeOf(record), 0);
    this.start();
  }

  /** Resolves when it is open and all that was written is with the broker, or `stop` has aborted. */
  async drained(): Promise<void> {
    await this.opened.promise;
    await this.flying;
  }

  private push(record: LetterRecord): boolean {
    const bytes = sizeOf(record);
    if (this.queue.length >= queuedCountMax || this.queuedBytes + bytes > queuedBytesMax) return false;
    this.queue.push(record);
    this.queuedBytes += bytes;
    this.start();
    return true;
  }

  private start(): void {
    if (this.isOpen && this.queue.length > 0) this.flying ??= this.fly();
  }

  private async fly(): Promise<void> {
    for (let failureCount = 0; this.queue.length > 0 && !this.stop.aborted; ) {
      const batch = takeBatch(this.queue);
      const failure = await this.send(batch);
      if (failure === null) {
        failureCount = 0;
        this.queue = this.queue.slice(batch.length);
        for (const record of batch) this.queuedBytes -= sizeOf(record);
        continue;
      }
      failureCount += 1;
      this.problems.set('letters', `Cannot park records in "${letterTopicOf(this.consumer)}": ${failure}`);
      await pause(backOffMs(failureCount, Math.random()), this.stop);
    }
    this.flying = undefined;
    if (this.stop.aborted) this.link.close();
  }

  private async send(batch: readonly LetterRecord[]): Promise<string | null> {
    try {
      await this.setUp();
      await this.link.send(batch.map((record) => ({ ...record })));
    } catch (cause) {
      if (!(cause instanceof KafkaClientError)) this.link.renew(); // What was sent may be stored: a letter may come twice.
      return reasonOf(cause);
    }
    this.problems.clear('letters');
    return null;
  }

  /** Not before there is a letter: most consumers never have one. */
  private async setUp(): Promise<void> {
    if (this.isSetUp) return;
    const contract = { topic: letterTopicOf(this.consumer), config: topicConfig };
    await retryUntilDone('letters', () => ensureTopic(contract, this.config), this.problems, this.stop);
    this.isSetUp = true;
  }

  close(): void {
    this.link.close();
  }
}

function takeBatch(queue: readonly LetterRecord[]): LetterRecord[] {
  let bytes = 0;
  const end = queue.findIndex((record, index) => {
    bytes += sizeOf(record);
    return index > 0 && (index >= batchCountMax || bytes > batchBytesMax);
  });
  return queue.slice(0, end < 0 ? queue.length : end);
}

function sizeOf({ key, value, headers }: LetterRecord): number {
  const ofHeaders = Object.values(headers)
    .flat()
    .reduce((sum, { length }) => sum + length, 0);
  return key.length + (value?.length ?? 0) + ofHeaders;
}
