import { backOffMs, pause } from '../back-off.ts';
import type { KafkaClientConfig } from '../config.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { Problems } from '../problems.ts';
import type { Reader } from '../reader/reader-status.ts';
import type { UnreadableRecord } from '../reader/reading.ts';
import { type DeadLetter, type LetterPlace, letterKey } from './dead-letter.ts';
import { followLetters } from './follow-letters.ts';
import { LetterWriter } from './letter-writer.ts';

/** Of one topic: who fills a topic with noise shall not fill this one as well. They stand in their topic all the same. */
const parkedPerTopicMax = 10_000;

export interface DeadLetterOptions {
  /** Whose letters: names the topic. */
  readonly consumer: string;
  readonly stop: AbortSignal;
  reader(): Pick<Reader, 'reread'>;
  /** A record that could not be read has been read now, or is gone from the log. */
  recovered(place: LetterPlace): void;
  /** `problem` has changed. */
  watch(): void;
}

/**
 * Parks the records that a reader cannot read, and has them read again when somebody asks for it.
 *
 * Every instance of the consumer may do so: entries are known by the place of their record. What a reader that starts
 * anew reads without trouble is removed. Nothing is ever written to the topics that are read.
 */
export class DeadLetters {
  /** Settles when `stop` has aborted; rejects when the letters can never be read. */
  readonly done: Promise<void>;
  private readonly options: DeadLetterOptions;
  private readonly config: KafkaClientConfig;
  private readonly problems: Problems;
  private readonly writer: LetterWriter;
  /** Letters that stood in the topic at the start, by their keys. */
  private readonly standing = new Set<string>();
  /** How often reading has failed, by key: of all letters that are known. */
  private readonly parked = new Map<string, LetterPlace & { readonly attemptCount: number }>();
  /** What this reader could not read: at most what it may park. */
  private readonly failed = new Map<string, Set<string>>();
  /** Keys of what is to be read once more. */
  private readonly redriven = new Set<string>();
  private lastRedrive: Promise<void> = Promise.resolve();
  /** What could not be parked because the queue was full. */
  private readonly unparked = new Map<string, LetterPlace>();
  private parking: Promise<void> | undefined;
  private readonly positions = new Map<string, ReadonlyMap<number, number>>();
  private hasReadLetters = false;

  constructor(config: KafkaClientConfig, options: DeadLetterOptions) {
    this.config = config;
    this.options = options;
    this.problems = new Problems(config.log, 'deadLetters', () => options.watch());
    this.writer = new LetterWriter(options.consumer, config, this.problems, options.stop);
    this.done = this.follow();
  }

  /** Why records cannot be parked now, in words; null when they can. */
  get problem(): string | null {
    return this.problems.current;
  }

  /** A record could not be read. */
  refused(record: UnreadableRecord): void {
    const key = letterKey(record);
    const failed = this.failed.get(record.topic) ?? new Set();
    this.failed.set(record.topic, failed);
    if (!failed.has(key) && failed.size >= parkedPerTopicMax) return;
    failed.add(key);
    if (!this.parked.has(key) || this.redriven.has(key)) this.park(record);
  }

  /** Everything that the topic held at first was read, up to these offsets by partition. */
  caughtUp(topic: string, positions: ReadonlyMap<number, number>): void {
    this.positions.set(topic, positions);
    this.removeWhatIsRead(topic);
  }

  /** The topic was deleted and made again: its letters are about records that are no more. */
  restarted(topic: string): void {
    this.failed.delete(topic);
    this.positions.delete(topic);
    for (const [key, place] of this.unparked) if (place.topic === topic) this.unparked.delete(key);
    for (const place of this.lettersOf(topic)) {
      this.parked.delete(letterKey(place));
      this.writer.remove(place);
    }
  }

  private async follow(): Promise<void> {
    const { consumer, stop } = this.options;
    await followLetters(consumer, this.config, this.problems, stop, {
      letter: (letter) => {
        if (!this.hasReadLetters) this.standing.add(letterKey(letter));
        this.noteLetter(letter);
      },
      removed: (place) => {
        this.standing.delete(letterKey(place));
        this.noteRemoval(place);
      },
      caughtUp: () => {
        this.hasReadLetters = true;
        this.writer.open((key) => !this.standing.has(key));
        this.standing.clear();
        for (const topic of this.positions.keys()) this.removeWhatIsRead(topic);
      },
    });
    await this.writer.drained();
    this.writer.close();
  }

  private park(record: UnreadableRecord): void {
    const { topic, partition, offset } = record;
    const key = letterKey(record);
    const attemptCount = (this.parked.get(key)?.attemptCount ?? 0) + 1;
    const answer = this.writer.write({ ...record, attemptCount, parkedAtMs: Date.now(), redriveAskedAtMs: null });
    if (answer === 'taken') this.parked.set(key, { topic, partition, offset, attemptCount });
    else if (answer === 'full') this.unparked.set(key, { topic, partition, offset });
    else this.config.log.warn({ event: 'deadLetters.tooLarge', key, byteCount: record.value?.length ?? 0 });
    if (this.unparked.size > 0) this.parking ??= this.parkTheRest();
  }

  /** The queue is bounded and the topic is not: what had no room is read again when there is some. */
  private async parkTheRest(): Promise<void> {
    while (this.unparked.size > 0 && !this.options.stop.aborted) {
      await this.writer.drained();
      await this.parkUntilFull([...this.unparked.values()]);
    }
    this.parking = undefined;
  }

  private async parkUntilFull(places: readonly LetterPlace[]): Promise<void> {
    for (const place of places) {
      this.unparked.delete(letterKey(place));
      if (this.parked.has(letterKey(place))) continue;
      this.redrive(place);
      await this.lastRedrive;
      if (this.unparked.has(letterKey(place))) return;
    }
  }

  private noteLetter(letter: DeadLetter): void {
    const { topic, partition, offset, attemptCount, redriveAskedAtMs } = letter;
    this.parked.set(letterKey(letter), { topic, partition, offset, attemptCount });
    if (redriveAskedAtMs !== null) this.redrive({ topic, partition, offset });
  }

  /** What another instance has read, or has taken for gone, and this one cannot read, is parked once more. */
  private noteRemoval(place: LetterPlace): void {
    const key = letterKey(place);
    this.parked.delete(key);
    if (!this.redriven.has(key) && this.failed.get(place.topic)?.has(key)) this.redrive(place);
  }

  /** Has the record read once more, after those that were asked for before. */
  private redrive(place: LetterPlace): void {
    const key = letterKey(place);
    if (this.redriven.has(key)) return;
    this.redriven.add(key);
    this.lastRedrive = this.lastRedrive.then(async () => {
      await this.reread(place);
      this.redriven.delete(key);
    });
  }

  /** While brokers are away it waits; a topic that is not read is nobody's business here. */
  private async reread(place: LetterPlace): Promise<void> {
    const { stop } = this.options;
    const key = letterKey(place);
    for (let failureCount = 1; !stop.aborted; failureCount++) {
      try {
        const outcome = await this.options.reader().reread(place.topic, place.partition, place.offset);
        this.config.log[outcome === 'unreadable' ? 'debug' : 'info']({ event: 'deadLetters.reread', key, outcome });
        return outcome === 'unreadable' ? undefined : this.recover(place);
      } catch (cause) {
        if (!(cause instanceof KafkaClientError) || !cause.isRetriable) return;
        this.config.log.debug({ event: 'deadLetters.rereadFailed', key, reason: reasonOf(cause) });
        await pause(backOffMs(failureCount, Math.random()), stop);
      }
    }
  }

  private recover(place: LetterPlace): void {
    this.writer.remove(place);
    // An instance that could read it all along has nothing to take back.
    if (this.failed.get(place.topic)?.delete(letterKey(place))) this.options.recovered(place);
  }

  /** Letters whose records this reader has passed without trouble, as after a restart with a newer version. */
  private removeWhatIsRead(topic: string): void {
    const failed = this.failed.get(topic);
    if (!this.hasReadLetters || (failed && failed.size >= parkedPerTopicMax)) return;
    const isRead = ({ partition, offset }: LetterPlace) => offset < (this.positions.get(topic)?.get(partition) ?? 0);
    for (const place of this.lettersOf(topic))
      if (isRead(place) && !failed?.has(letterKey(place))) this.writer.remove(place);
  }

  private lettersOf(topic: string): LetterPlace[] {
    return this.parked
      .values()
      .filter((place) => place.topic === topic)
      .toArray();
  }
}
