import type { FactBatch, KafkaClientConfig, ReaderHealth } from '@courtside/kafka-client';
import type { Readiness } from '@courtside/service-kit';
import type { BoardStatus, StatusAnswer, TopicDetail, TopicSummary } from './api.ts';
import { Board } from './board/board.ts';
import { boardStatus, reasonsNotReady, topicDetails } from './board/board-status.ts';
import { TopicSummaries } from './board/topic-summaries.ts';
import { Views } from './board/views.ts';
import { LiveHub } from './live/live-hub.ts';
import { createDisplayMetrics, type Metrics, otherTopics } from './metrics.ts';
import { PushLatency } from './push-latency.ts';
import { type BoardReader, readBoard } from './read-board.ts';

const notStarted: ReaderHealth = { isCaughtUp: false, isConnected: true, problem: null };

/** Board, reader and stream put together. It knows no HTTP. */
export class LiveBoard {
  readonly views: Views;
  readonly hub: LiveHub;
  readonly metrics: Metrics;
  readonly #board = new Board();
  readonly #summaries = new TopicSummaries(this.#board, Date.now);
  readonly #latency: PushLatency;
  #reader: BoardReader | undefined;
  #droppedViewerCount = 0;

  /** @param tickMs changes within one tick are pushed together; 0 = at once. */
  constructor(name: string, tickMs: number) {
    const status = () => this.#status(this.#summaries.current());
    this.views = new Views(this.#board, status);
    this.metrics = createDisplayMetrics(name, {
      viewerCount: () => this.hub.viewerCount,
      topics: () => this.#details(),
      isKnown: (topic) => this.#board.isKnown(topic),
      discovered: () => this.#board.discovered.counts(),
    });
    this.#latency = new PushLatency((seconds) => this.metrics.pushLatencySeconds.observe(seconds), Date.now);
    this.hub = new LiveHub({
      views: this.views,
      status,
      position: () => this.#board.position(),
      tickMs,
      now: Date.now,
      delivered: (delivery) => this.#noteDelivered(delivery),
      pushed: () => this.#latency.pushed(),
    });
  }

  get isCaughtUp(): boolean {
    return this.#health().isCaughtUp;
  }

  /** Reads until `stop` aborts. Rejects when reading failed for good: then the process must end. */
  async follow(kafka: KafkaClientConfig, stop: AbortSignal): Promise<void> {
    this.#reader = readBoard(this.#board, kafka, stop, {
      read: (batch, isShown) => this.#noteRead(batch, isShown),
      watch: () => this.hub.boardChanged(),
      caughtUp: () => this.#noteCaughtUp(kafka),
      topicRestarted: (topic) => this.hub.topicRestarted(topic),
    });
    await this.#reader.done;
  }

  ready(): Readiness {
    const reasons = reasonsNotReady(this.#health(), this.#reader?.letterProblem ?? null);
    return { isReady: reasons.length === 0, reasons };
  }

  status(): Omit<StatusAnswer, 'serverTime'> {
    const refusals = [...this.#board.discovered.refusals()];
    return {
      status: this.#status(this.#summaries.fresh()),
      ...this.ready(),
      topics: this.#details(),
      refusedTopics: refusals.map(([topic, reason]) => ({ topic, reason })),
      unreadable: this.#board.unreadable.last,
      viewers: { connected: this.hub.viewerCount, dropped: this.#droppedViewerCount },
    };
  }

  #health(): ReaderHealth {
    return this.#reader?.health() ?? notStarted;
  }

  #status(topics: readonly TopicSummary[]): BoardStatus {
    return boardStatus(topics, this.#health(), this.#reader?.discoveryProblem ?? null);
  }

  #details(): TopicDetail[] {
    return topicDetails(this.#summaries.fresh(), this.#reader?.status() ?? { ...notStarted, topics: [] });
  }

  #noteRead({ topic, records }: FactBatch<unknown>, isShown: boolean): void {
    this.metrics.factsRead.inc({ topic: this.#board.isKnown(topic) ? topic : otherTopics }, records.length);
    if (!isShown) return;
    // History was published long ago: only what is read as it comes says how fast we are.
    if (this.isCaughtUp) this.#latency.read(records.map(({ timestampMs }) => timestampMs));
    this.hub.boardChanged();
  }

  #noteCaughtUp({ log }: KafkaClientConfig): void {
    const topics = this.#summaries.fresh().map(({ topic, entityCount }) => ({ topic, entityCount }));
    log.info({ event: 'board.caughtUp', topics, sinceStartMs: Math.round(process.uptime() * 1_000) });
    this.hub.caughtUp();
  }

  #noteDelivered({ byteCount, droppedCount }: { byteCount: number; droppedCount: number }): void {
    this.metrics.pushedBytes.inc(byteCount);
    this.metrics.droppedViewers.inc(droppedCount);
    this.#droppedViewerCount += droppedCount;
  }
}
