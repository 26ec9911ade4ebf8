import { eventually } from '@courtside/kafka-client/testing';
import { readStream, type StreamEvent } from './read-stream.ts';

const limitMs = 60_000;

export interface MovedViewerOptions<View, Change> {
  readonly url: string;
  apply(view: View, change: Change): View;
  /** What must never fall, by name. */
  revisionsOf(view: View): Readonly<Record<string, number>>;
}

/** A viewer that comes again whenever its stream ends, with the id of what it saw last, as a browser does. */
export class MovedViewer<View, Change> implements AsyncDisposable {
  /** Revisions that fell, in words. */
  readonly stepsBack: string[] = [];
  readonly resets: string[] = [];
  connectionCount = 0;
  #view: View | undefined;
  #after: string | undefined;
  #events: readonly StreamEvent[] = [];
  #seenCount = 0;
  readonly #options: MovedViewerOptions<View, Change>;
  readonly #stop = new AbortController();
  readonly #done: Promise<void>;

  constructor(options: MovedViewerOptions<View, Change>) {
    this.#options = options;
    this.#done = this.#watch();
  }

  /** The view as the viewer has it now. */
  get view(): View | undefined {
    this.#take();
    return this.#view;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#done;
  }

  async #watch(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const headers = this.#after === undefined ? {} : { 'last-event-id': this.#after };
      const opening = readStream(this.#options.url, headers).catch(() => undefined);
      using stream = await opening;
      if (stream?.status !== 200) continue;
      this.connectionCount += 1;
      this.#events = stream.events;
      this.#seenCount = 0;
      await eventually('the stream ends', () => stream.isEnded || this.#stop.signal.aborted, limitMs);
      this.#take();
    }
  }

  #take(): void {
    for (const { event, id, data } of this.#events.slice(this.#seenCount)) {
      this.#seenCount += 1;
      if (event === 'reset') this.resets.push(data.reason);
      if (event === 'picture') this.#show(data.view);
      if (event === 'change' && this.#view) this.#show(this.#options.apply(this.#view, data.change));
      this.#after = id ?? this.#after;
    }
  }

  #show(next: View): void {
    const before = this.#view ? this.#options.revisionsOf(this.#view) : {};
    const after = this.#options.revisionsOf(next);
    for (const [name, revision] of Object.entries(before))
      if ((after[name] ?? 0) < revision) this.stepsBack.push(`${name} from ${revision} to ${after[name]}`);
    this.#view = next;
  }
}
