import { backOffMs, pause } from '../back-off.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { requestTimeoutMs } from '../kafkajs-client.ts';
import type { Problems } from '../problems.ts';
import { openProducerLink, type ProducerLink } from '../publisher/producer-link.ts';
import { retryUntilDone } from '../retry-until-done.ts';
import { ensureTopic } from '../setup/ensure-topic.ts';
import { type DeadLetter, type LetterPlace, letterKey, letterTopicOf } from './dead-letter.ts';
import { LetterQueue, sizeOf } from './letter-queue.ts';
import { type LetterRecord, writeLetter } from './letter-record.ts';

/** The largest record of an ordinary topic, and its headers. */
const topicBytesMax = 2_097_152;
/** What the topic takes, without what a batch needs besides. */
const letterBytesMax = topicBytesMax - 64 * 1024;

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
  private readonly queue = new LetterQueue();
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

  /** Removes the entry; there is always room for that. */
  remove(place: LetterPlace): void {
    this.push({ key: letterKey(place), value: null, headers: {} });
  }

  /** From now on letters are sent; of letters that wait already only the needed ones, by their keys. */
  open(isNeeded: (key: string) => boolean): void {
    this.isOpen = true;
    this.opened.resolve();
    this.queue.retain(isNeeded);
    this.start();
  }

  /** Resolves when it is open and all that was written is with the broker, or `stop` has aborted. */
  async drained(): Promise<void> {
    await this.opened.promise;
    await this.flying;
  }

  private push(record: LetterRecord): boolean {
    if (!this.queue.put(record)) return false;
    this.start();
    return true;
  }

  private start(): void {
    if (this.isOpen && !this.queue.isEmpty) this.flying ??= this.fly();
  }

  private async fly(): Promise<void> {
    for (let failureCount = 0; !this.queue.isEmpty && !this.stop.aborted; ) {
      const batch = this.queue.nextBatch();
      const failure = await this.send(batch);
      if (failure === null) {
        failureCount = 0;
        this.queue.written(batch);
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
