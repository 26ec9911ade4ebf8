import type { Log } from './config.ts';

/**
 * What is wrong at the moment, in words.
 *
 * A trouble that lasts is logged once when it begins and once when it ends; its repetitions are for `debug`, so that a
 * broker that is away for a minute does not fill the log.
 */
export class Problems {
  private readonly reasons = new Map<string, string>();
  private readonly log: Log;
  private readonly event: string;
  private readonly changed: () => void;

  constructor(log: Log, event: string, changed: () => void = () => {}) {
    this.log = log;
    this.event = event;
    this.changed = changed;
  }

  /** The oldest trouble that still lasts, or null. */
  get current(): string | null {
    return this.reasons.values().next().value ?? null;
  }

  /** Whether there is trouble with something whose name begins so. */
  has(prefix: string): boolean {
    return this.of(prefix) !== null;
  }

  /** The oldest trouble with something whose name begins so, or null. */
  of(prefix: string): string | null {
    return this.reasons.entries().find(([subject]) => subject.startsWith(prefix))?.[1] ?? null;
  }

  set(subject: string, reason: string): void {
    const before = this.reasons.get(subject);
    this.reasons.set(subject, reason);
    if (before === undefined) this.log.warn({ event: `${this.event}.troubled`, subject, reason });
    else this.log.debug({ event: `${this.event}.stillTroubled`, subject, reason });
    if (before !== reason) this.changed();
  }

  clear(subject: string): void {
    if (!this.reasons.delete(subject)) return;
    this.log.info({ event: `${this.event}.recovered`, subject });
    this.changed();
  }

  /** Everything whose name begins so is over. */
  clearAll(prefix: string): void {
    for (const subject of [...this.reasons.keys()]) if (subject.startsWith(prefix)) this.clear(subject);
  }
}
