import type { ConnectionState } from './connection-state.ts';
import { liveAddress } from './live-address.ts';
import { type LiveEventName, liveEventNames } from './live-message.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';

/** The server sends something every 5 s; after three missed heartbeats nobody is there, whatever the socket says. */
export const silenceMsMax = 15_000;

/** What is used of an EventSource. */
export interface StreamSource {
  addEventListener(name: string, listener: (event: StreamEvent) => void): void;
  close(): void;
}

export interface StreamEvent {
  readonly data?: string;
  readonly lastEventId?: string;
}

/** Network, time and chance. */
export interface Surroundings {
  open(address: string): StreamSource;
  /** Epoch ms. */
  now(): number;
  /** 0 (included) to 1 (excluded). */
  random(): number;
  /** Calls `action` after `delayMs` unless the returned function was called before. */
  later(delayMs: number, action: () => void): () => void;
}

export interface LiveConnectionOptions {
  /** The stream to read, without a position. */
  readonly address: string;
  /** The position to go on from; empty where none is known. */
  readonly lastId: string;
  /** Called with each event, in order. What it throws counts as a broken stream. */
  receive(name: LiveEventName, data: string, id: string): void;
  /** Called with each state that differs from the one before. */
  watch(state: ConnectionState): void;
}

/**
 * Keeps one stream open until it is closed, and comes back with the last position after every loss.
 *
 * A page that got an error opens a new EventSource: the browser's own repetition gives up on an HTTP error for good,
 * and does not notice a connection that is open and dead.
 */
export class LiveConnection {
  readonly #options: LiveConnectionOptions;
  readonly #around: Surroundings;
  #source: StreamSource | undefined;
  #cancelTimer = () => {};
  #lastId: string;
  #failureCount = 0;
  #lostAt: number | null = null;
  #heardAt = 0;
  #told: ConnectionState['kind'] | undefined;

  constructor(options: LiveConnectionOptions, around: Surroundings) {
    this.#options = options;
    this.#around = around;
    this.#lastId = options.lastId;
    this.#tell({ kind: 'connecting' });
    this.#connect();
  }

  /** Looks at once whether the stream is still alive: after a sleep, or when the network is back. */
  check(): void {
    if (!this.#source) this.#connect();
    else if (this.#around.now() - this.#heardAt > silenceMsMax) this.#lose();
  }

  close(): void {
    this.#source?.close();
    this.#source = undefined;
    this.#cancelTimer();
  }

  #connect(): void {
    const source = this.#around.open(liveAddress(this.#options.address, this.#lastId));
    this.#source = source;
    this.#expectNews();
    const whileCurrent = (act: (event: StreamEvent) => void) => (event: StreamEvent) => {
      if (source === this.#source) act(event);
    };
    source.addEventListener(
      'error',
      whileCurrent(() => this.#lose()),
    );
    for (const name of liveEventNames) {
      source.addEventListener(
        name,
        whileCurrent(({ data, lastEventId }) => this.#hear(name, data ?? '', lastEventId ?? '')),
      );
    }
  }

  #expectNews(): void {
    this.#heardAt = this.#around.now();
    this.#cancelTimer();
    this.#cancelTimer = this.#around.later(silenceMsMax, () => this.#lose());
  }

  #hear(name: LiveEventName, data: string, id: string): void {
    this.#expectNews();
    try {
      this.#options.receive(name, data, id);
    } catch {
      this.#lose(); // What cannot be applied leaves a wrong board; the next stream begins with a whole picture.
      return;
    }
    if (id !== '') this.#lastId = id;
    if (name === 'picture' || name === 'change') this.#follow();
    else if (this.#told !== 'live') this.#tell({ kind: 'catchingUp' }); // Somebody is there, but has no picture yet.
  }

  #follow(): void {
    this.#failureCount = 0;
    this.#lostAt = null;
    this.#tell({ kind: 'live' });
  }

  #lose(): void {
    this.close();
    this.#failureCount += 1;
    this.#lostAt ??= this.#around.now();
    const delayMs = reconnectDelayMs(this.#failureCount, this.#around.random());
    this.#cancelTimer = this.#around.later(delayMs, () => this.#connect());
    this.#tell({ kind: 'reconnecting', since: this.#lostAt, nextTryAt: this.#around.now() + delayMs });
  }

  /** Twenty events a second are no news about the connection. */
  #tell(state: ConnectionState): void {
    const isNews = state.kind !== this.#told || state.kind === 'reconnecting';
    this.#told = state.kind;
    if (isNews) this.#options.watch(state);
  }
}
