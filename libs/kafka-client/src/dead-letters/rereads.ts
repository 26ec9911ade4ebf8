import { backOffMs, pause } from '../back-off.ts';
import type { Log } from '../config.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import type { Reader } from '../reader/reader-status.ts';
import { type LetterPlace, letterKey } from './dead-letter.ts';

export interface RereadOptions {
  readonly log: Log;
  readonly stop: AbortSignal;
  reader(): Pick<Reader, 'reread'>;
  /** The record was read, or is gone from the log. Of one that still cannot be read the reader tells by itself. */
  recovered(place: LetterPlace): void;
}

/** Has records read once more, one after the other. */
export class Rereads {
  private readonly options: RereadOptions;
  /** Those that were asked for and are not over. */
  private readonly asked = new Set<string>();
  private last: Promise<void> = Promise.resolve();

  constructor(options: RereadOptions) {
    this.options = options;
  }

  isAskedFor(key: string): boolean {
    return this.asked.has(key);
  }

  /** Has the record handed to its reading; resolves when that is over, and all that was asked for before. */
  ask(place: LetterPlace): Promise<void> {
    const key = letterKey(place);
    if (this.asked.has(key)) return this.last;
    this.asked.add(key);
    return this.after(async () => {
      await this.reread(place, 'apply');
      this.asked.delete(key);
    });
  }

  /** Only sees whether the record can be read: its reading has passed it. */
  check(place: LetterPlace): Promise<void> {
    return this.after(() => this.reread(place, 'check'));
  }

  private after(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work);
    return this.last;
  }

  /** While brokers are away it waits; a topic that is not read is nobody's business here. */
  private async reread(place: LetterPlace, purpose: 'apply' | 'check'): Promise<void> {
    const { log, stop, reader, recovered } = this.options;
    const key = letterKey(place);
    for (let failureCount = 1; !stop.aborted; failureCount++) {
      try {
        const outcome = await reader().reread(place.topic, place.partition, place.offset, purpose);
        log[outcome === 'unreadable' ? 'debug' : 'info']({ event: 'deadLetters.reread', key, purpose, outcome });
        return outcome === 'unreadable' ? undefined : recovered(place);
      } catch (cause) {
        if (!(cause instanceof KafkaClientError) || !cause.isRetriable) return;
        log.debug({ event: 'deadLetters.rereadFailed', key, reason: reasonOf(cause) });
        await pause(backOffMs(failureCount, Math.random()), stop);
      }
    }
  }
}
