import type { Score } from '@courtside/contract-scores';
import type { ReaderHealth } from '@courtside/kafka-client';
import { collectLog } from '@courtside/kafka-client/testing';
import { Board } from '../board/board.ts';
import { boardStatus, reasonsNotReady } from '../board/board-status.ts';
import { TopicSummaries } from '../board/topic-summaries.ts';
import { Views } from '../board/views.ts';
import { type ServeOptions, serveDisplay } from '../http/serve-display.ts';
import { LiveHub, type LiveHubOptions } from '../live/live-hub.ts';
import { createDisplayMetrics } from '../metrics.ts';
import { record } from './facts.ts';

export interface ServedBoard extends AsyncDisposable {
  readonly url: string;
  readonly board: Board;
  readonly hub: LiveHub;
  readonly droppedCount: number;
  readonly refusals: readonly string[];
  /** Says that the reader has read everything. */
  catchUp(): void;
  /** Puts a fact at the next offset of partition 0, as the reader would. */
  read(...facts: Score[]): void;
}

/** The server on a real socket, with a board that the test fills instead of Kafka. */
export async function serveBoard(
  options: Partial<ServeOptions> & Partial<Pick<LiveHubOptions, 'tickMs' | 'times'>> = {},
): Promise<ServedBoard> {
  const board = new Board();
  for (const topic of board.topics()) topic.present({ exists: true, partitions: [0] });
  const summaries = new TopicSummaries(board, Date.now);
  let reader: ReaderHealth = { isCaughtUp: false, isConnected: true, problem: null };
  let offset = 0;
  let droppedCount = 0;
  const refusals: string[] = [];
  const status = () => boardStatus(summaries.current(), reader, null);
  const views = new Views(board, status);
  const hub = new LiveHub({
    views,
    status,
    position: () => board.position(),
    tickMs: options.tickMs ?? 0,
    ...(options.times && { times: options.times }),
    now: Date.now,
    delivered: (delivery) => {
      droppedCount += delivery.droppedCount;
    },
  });
  const ready = () => ({ isReady: reader.isCaughtUp, reasons: reasonsNotReady(reader, null) });
  const metrics = createDisplayMetrics('test', {
    viewerCount: () => hub.viewerCount,
    topics: () => [],
    isKnown: () => true,
    discovered: () => board.discovered.counts(),
  });
  const server = await serveDisplay({
    host: '127.0.0.1',
    port: 0,
    connectionsPerAddressMax: 64,
    trustedProxies: [],
    allowedHosts: [],
    page: undefined,
    hub,
    api: {
      views,
      now: Date.now,
      isCaughtUp: () => reader.isCaughtUp,
      status: () => ({
        status: status(),
        ...ready(),
        topics: [],
        refusedTopics: [],
        unreadable: [],
        viewers: { connected: 0, dropped: 0 },
      }),
    },
    operations: { live: () => true, ready, metrics: metrics.registry },
    refused: (reason) => void refusals.push(reason),
    log: collectLog().log,
    ...options,
  });
  return {
    url: server.url,
    board,
    hub,
    refusals,
    get droppedCount() {
      return droppedCount;
    },
    catchUp() {
      reader = { ...reader, isCaughtUp: true };
      hub.caughtUp();
    },
    read(...facts) {
      const records = facts.map((fact) => record(fact.gameId, offset++, fact));
      board.scores.read({ topic: 'courtside.scores', partition: 0, records });
      hub.boardChanged();
    },
    async [Symbol.asyncDispose]() {
      hub.close();
      await server[Symbol.asyncDispose]();
    },
  };
}
