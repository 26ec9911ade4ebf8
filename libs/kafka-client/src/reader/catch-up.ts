import { isCaughtUp, type TopicState } from './topic-state.ts';

/**
 * How long a reader that has read what it was made for waits for readings that were added while it started, counted from
 * the last of them that was added or has caught up. A topic that nobody can read must not hold up the others.
 */
export const addedPatienceMs = 10_000;

/** Who has read everything that was there at first. */
export class CatchUp {
  /** Those that have not. */
  private readonly behind = new Set<TopicState>();
  /** Those of them that the reader as a whole waits for. */
  private readonly awaited = new Set<TopicState>();
  private readonly done: () => void;
  private readonly impatient: () => void;
  private mayGrow: boolean;
  private isDone = false;
  private patience: NodeJS.Timeout | undefined;

  /**
   * @param mayGrow whether readings that are added count, until `completed` is called.
   * @param done called once, when all that are waited for have caught up.
   * @param impatient called when waiting for those that were added takes too long; `giveUp` ends it.
   */
  constructor(options: { mayGrow: boolean; done(): void; impatient(): void }) {
    this.mayGrow = options.mayGrow;
    this.done = options.done;
    this.impatient = options.impatient;
  }

  add(topic: TopicState): void {
    this.beginAnew();
    this.behind.add(topic);
    if (topic.isExpected || (this.mayGrow && !this.isDone)) this.awaited.add(topic);
  }

  remove(topic: TopicState): void {
    this.behind.delete(topic);
    this.awaited.delete(topic);
  }

  /** Nothing that is added from now on is waited for. */
  completed(): void {
    this.mayGrow = false;
  }

  /** Waits for nothing that was added. */
  giveUp(): void {
    this.mayGrow = false;
    for (const topic of this.awaited) if (!topic.isExpected) this.awaited.delete(topic);
  }

  /** Looks who has caught up since. */
  progressed(): void {
    for (const topic of this.behind) {
      if (!isCaughtUp(topic)) continue;
      this.beginAnew();
      this.remove(topic);
      topic.reading.caughtUp?.(positionsOf(topic));
    }
    if (this.isDone || this.awaited.values().some(({ isExpected }) => isExpected)) return;
    if (!this.mayGrow && this.awaited.size === 0) this.finish();
    else this.patience ??= setTimeout(this.impatient, addedPatienceMs).unref();
  }

  [Symbol.dispose](): void {
    this.beginAnew();
  }

  /** Something has happened: patience is counted from here. */
  private beginAnew(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
  }

  private finish(): void {
    this.isDone = true;
    this.beginAnew();
    this.done();
  }
}

const positionsOf = ({ partitions }: TopicState) =>
  new Map(partitions.values().map(({ partition, position = 0 }) => [partition, position]));
