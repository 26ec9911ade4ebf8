import type { FactBatch, KafkaClientConfig, Reader, ReaderStatus } from '@courtside/kafka-client';
import type { Readiness } from '@courtside/service-kit';
import type { StatusAnswer } from './api.ts';
import { Board } from './board/board.ts';
import { boardStatus, reasonsNotReady, topicDetails } from './board/board-status.ts';
import { Views } from './board/views.ts';
import { LiveHub } from './live/live-hub.ts';
import { createDisplayMetrics, type Metrics } from './metrics.ts';
import { PushLatency } from './push-latency.ts';
import { readBoard } from './read-board.ts';

const notStarted: ReaderStatus = { isCaughtUp: false, isConnected: true, problem: null, topics: [] };

/** Board, reader and stream put together. It knows no HTTP. */
export class LiveBoard {
  readonly views: Views;
  readonly hub: LiveHub;
  readonly metrics: Metrics;
  readonly #board = new Board();
  readonly #latency: PushLatency;
  #reader: Reader | undefined;
  #droppedViewerCount = 0;

  /** @param tickMs changes within one tick are pushed together; 0 = at once. */
  constructor(name: string, tickMs: number) {
    const status = () => boardStatus(this.#board, this.#reading());
    this.views = new Views(this.#board, status);
    this.metrics = createDisplayMetrics(name, {
      viewerCount: () => this.hub.viewerCount,
      topics: () => topicDetails(this.#board, this.#reading()),
    });
    this.#latency = new PushLatency((seconds) => this.metrics.pushLatencySeconds.observe(seconds), Date.now);
    this.hub = new LiveHub({
      views: this.views,
      status,
      position: () => this.#board.positions.snapshot(this.#reading()),
      tickMs,
      now: Date.now,
      delivered: (delivery) => this.#noteDelivered(delivery),
      pushed: () => this.#latency.pushed(),
    });
  }

  get isCaughtUp(): boolean {
    return this.#reading().isCaughtUp;
  }

  /** Reads until `stop` aborts. Rejects when reading failed for good: then the process must end. */
  async follow(kafka: KafkaClientConfig, stop: AbortSignal): Promise<void> {
    this.#reader = readBoard(this.#board, kafka, stop, {
      read: (batch) => this.#noteRead(batch),
      watch: () => this.hub.boardChanged(),
      caughtUp: () => this.#noteCaughtUp(kafka),
      topicRestarted: () => this.hub.topicRestarted(),
    });
    await this.#reader.done;
  }

  ready(): Readiness {
    const reasons = reasonsNotReady(this.#reading());
    return { isReady: reasons.length === 0, reasons };
  }

  status(): Omit<StatusAnswer, 'serverTime'> {
    const reading = this.#reading();
    return {
      status: boardStatus(this.#board, reading),
      ...this.ready(),
      topics: topicDetails(this.#board, reading),
      unreadable: this.#board.unreadable.last,
      viewers: { connected: this.hub.viewerCount, dropped: this.#droppedViewerCount },
    };
  }

  #reading(): ReaderStatus {
    return this.#reader?.status() ?? notStarted;
  }

  #noteRead({ topic, records }: FactBatch<unknown>): void {
    this.metrics.factsRead.inc({ topic }, records.length);
    // History was published long ago: only what is read as it comes says how fast we are.
    if (this.isCaughtUp) this.#latency.read(records.map(({ timestampMs }) => timestampMs));
    this.hub.boardChanged();
  }

  #noteCaughtUp({ log }: KafkaClientConfig): void {
    const reading = this.#reading();
    this.#board.positions.alignWith(reading);
    const topics = topicDetails(this.#board, reading).map(({ topic, entityCount }) => ({ topic, entityCount }));
    log.info({ event: 'board.caughtUp', topics, sinceStartMs: Math.round(process.uptime() * 1_000) });
    this.hub.caughtUp();
  }

  #noteDelivered({ byteCount, droppedCount }: { byteCount: number; droppedCount: number }): void {
    this.metrics.pushedBytes.inc(byteCount);
    this.metrics.droppedViewers.inc(droppedCount);
    this.#droppedViewerCount += droppedCount;
  }
}
