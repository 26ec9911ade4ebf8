import type { KafkaClientConfig } from '../config.ts';
import { Problems } from '../problems.ts';
import type { Reader } from '../reader/reader-status.ts';
import type { UnreadableRecord } from '../reader/reading.ts';
import { type DeadLetter, type LetterPlace, letterKey } from './dead-letter.ts';
import { Failures } from './failures.ts';
import { followLetters } from './follow-letters.ts';
import { LetterWriter } from './letter-writer.ts';
import { PutOff } from './put-off.ts';
import { Rereads } from './rereads.ts';

/** Who else writes to the topic of letters shall not fill our memory: what is more than that stands in the topic only. */
const knownLetterCountMax = 100_000;

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
 * anew can read is removed. Nothing is ever written to the topics that are read.
 */
export class DeadLetters {
  /** Settles when `stop` has aborted; rejects when the letters can never be read. */
  readonly done: Promise<void>;
  private readonly options: DeadLetterOptions;
  private readonly config: KafkaClientConfig;
  private readonly problems: Problems;
  private readonly writer: LetterWriter;
  private readonly rereads: Rereads;
  private readonly putOff: PutOff;
  private readonly failures = new Failures();
  /** Letters that stood in the topic at the start, by their keys. */
  private readonly standing = new Set<string>();
  /** How often reading has failed, by key: of all letters that are known. */
  private readonly parked = new Map<string, LetterPlace & { readonly attemptCount: number }>();
  private readonly positions = new Map<string, ReadonlyMap<number, number>>();
  private hasReadLetters = false;

  constructor(config: KafkaClientConfig, options: DeadLetterOptions) {
    const { consumer, stop, reader } = options;
    this.config = config;
    this.options = options;
    this.problems = new Problems(config.log, 'deadLetters', () => options.watch());
    this.writer = new LetterWriter(consumer, config, this.problems, stop);
    this.rereads = new Rereads({ log: config.log, stop, reader, recovered: (place) => this.recover(place) });
    this.putOff = new PutOff({
      stop,
      isParked: (key) => this.parked.has(key),
      drained: () => this.writer.drained(),
      reread: (place) => this.rereads.ask(place),
    });
    this.done = this.follow();
  }

  /** Why records cannot be parked now, in words; null when they can. */
  get problem(): string | null {
    return this.problems.current;
  }

  /** A record could not be read. */
  refused(record: UnreadableRecord): void {
    const key = letterKey(record);
    const isNoted = this.failures.add(record.topic, key);
    if (this.rereads.isAskedFor(key) || (isNoted && !this.parked.has(key))) this.park(record);
  }

  /** The topic is read from its beginning once more, such as by a newer schema. */
  begins(topic: string): void {
    this.failures.forget(topic);
    this.positions.delete(topic);
    this.putOff.forget(topic);
  }

  /** Everything that the topic held at first was read, up to these offsets by partition. */
  caughtUp(topic: string, positions: ReadonlyMap<number, number>): void {
    this.positions.set(topic, positions);
    this.checkWhatWasPassed(topic);
  }

  /** The topic was deleted and made again: its letters are about records that are no more. */
  restarted(topic: string): void {
    this.begins(topic);
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
        for (const topic of this.positions.keys()) this.checkWhatWasPassed(topic);
      },
    });
    await this.writer.drained();
    this.writer.close();
  }

  private park(record: UnreadableRecord): void {
    const { topic, partition, offset } = record;
    const key = letterKey(record);
    const attemptCount = (this.parked.get(key)?.attemptCount ?? 0) + 1;
    this.standing.delete(key); // What stands there is older than this.
    const answer = this.writer.write({ ...record, attemptCount, parkedAtMs: Date.now(), redriveAskedAtMs: null });
    if (answer === 'taken') this.parked.set(key, { topic, partition, offset, attemptCount });
    else if (answer === 'full') this.putOff.add({ topic, partition, offset });
    else this.config.log.warn({ event: 'deadLetters.tooLarge', key, byteCount: record.value?.length ?? 0 });
  }

  private noteLetter(letter: DeadLetter): void {
    const { topic, partition, offset, attemptCount, redriveAskedAtMs } = letter;
    const key = letterKey(letter);
    if (!this.parked.has(key) && this.parked.size >= knownLetterCountMax) return;
    this.parked.set(key, { topic, partition, offset, attemptCount });
    if (redriveAskedAtMs !== null) void this.rereads.ask({ topic, partition, offset });
  }

  /** What another instance has read, or has taken for gone, and this one cannot read, is parked once more. */
  private noteRemoval(place: LetterPlace): void {
    const key = letterKey(place);
    this.parked.delete(key);
    if (this.failures.has(place.topic, key)) void this.rereads.ask(place);
  }

  private recover(place: LetterPlace): void {
    this.writer.remove(place);
    // An instance that could read it all along has nothing to take back.
    if (this.failures.delete(place.topic, letterKey(place))) this.options.recovered(place);
  }

  /**
   * Letters whose records this reader has passed without trouble, as after a restart with a newer version. It need not
   * have looked at them: of a fact that a newer one replaces, nobody asks what it says.
   */
  private checkWhatWasPassed(topic: string): void {
    if (!this.hasReadLetters) return;
    const isPassed = ({ partition, offset }: LetterPlace) => offset < (this.positions.get(topic)?.get(partition) ?? 0);
    for (const place of this.lettersOf(topic))
      if (isPassed(place) && !this.failures.has(topic, letterKey(place))) void this.rereads.check(place);
  }

  private lettersOf(topic: string): LetterPlace[] {
    return this.parked
      .values()
      .filter((place) => place.topic === topic)
      .toArray();
  }
}
