import { type FeedOutcome, pollForever } from '@courtside/feed-client';
import type { ServiceLog } from '@courtside/service-kit';
import type { Monitor } from '../monitoring/monitor.ts';
import { createOutcomeLog } from '../polling/outcome-log.ts';
import { type Pace, paceDelayMs } from './watched-game.ts';

/** A kind of file that a feed has of each game. */
export interface GameFiles<Shown> {
  /** What it is called in metrics and logs. */
  readonly document: string;
  /** Asks the feed for the file of a game. */
  read(sourceGameId: string, signal: AbortSignal): Promise<FeedOutcome<Shown>>;
}

export interface GameFilePolling<Shown> {
  readonly files: GameFiles<Shown>;
  readonly pollIntervalMs: number;
  readonly monitor: Pick<Monitor, 'polled'>;
  readonly log: ServiceLog;
  /** The pace of the game at this moment. */
  pace(gameId: string): Pace;
  /** Gets the file that the feed shows at `observedAt`, epoch ms; undefined = nothing new since the last answer. */
  see(gameId: string, shown: Shown | undefined, observedAt: number): void;
  /** The feed has no file of the game. */
  miss(gameId: string): void;
}

interface Poller {
  readonly stopping: AbortController;
  /** What it waits between two polls, as decided after the last one. */
  delayMs: number;
}

/** One poller for each game that is worth it, each on its own: a file that hangs delays no other game. */
export class GameFilePollers<Shown> {
  private readonly polling: GameFilePolling<Shown>;
  private readonly stop: AbortSignal;
  private readonly pollers = new Map<string, Poller>();

  /** All pollers end when `stop` aborts. */
  constructor(polling: GameFilePolling<Shown>, stop: AbortSignal) {
    this.polling = polling;
    this.stop = stop;
  }

  /** Starts, quickens and ends pollers so that exactly `gameIds` are polled at their pace. */
  follow(gameIds: Iterable<string>): void {
    const followed = new Set(gameIds);
    for (const gameId of followed) this.adjust(gameId);
    for (const gameId of this.pollers.keys()) if (!followed.has(gameId)) this.end(gameId);
  }

  /** A slower pace counts from the next poll on, so that a game that has just ended is asked for at once. */
  private adjust(gameId: string): void {
    const delayMs = this.delayMsOf(gameId);
    const poller = this.pollers.get(gameId);
    if (poller !== undefined && delayMs !== undefined && delayMs >= poller.delayMs) return;
    this.end(gameId);
    if (delayMs !== undefined) this.start(gameId, delayMs);
  }

  /** A failure here is a defect of ours: nobody handles it, so that the service ends and says why. */
  private async start(gameId: string, delayMs: number): Promise<void> {
    const poller: Poller = { stopping: new AbortController(), delayMs };
    this.pollers.set(gameId, poller);
    const stop = AbortSignal.any([this.stop, poller.stopping.signal]);
    const logOutcome = createOutcomeLog(this.polling.log, `${this.polling.files.document} of ${gameId}`);
    await pollForever({
      stop,
      task: () => this.poll(gameId, logOutcome, stop),
      intervalMs: () => this.settle(gameId, poller),
    });
  }

  private end(gameId: string): void {
    this.pollers.get(gameId)?.stopping.abort();
    this.pollers.delete(gameId); // At once, and not when its last request has ended: the game may be wanted again.
  }

  private async poll(
    gameId: string,
    logOutcome: ReturnType<typeof createOutcomeLog>,
    stop: AbortSignal,
  ): Promise<void> {
    const { files, monitor, see, miss } = this.polling;
    const outcome = await files.read(sourceGameIdOf(gameId), stop);
    monitor.polled(files.document, outcome);
    logOutcome(outcome);
    if (outcome.kind === 'ok') see(gameId, outcome.data, outcome.receivedAt);
    if (outcome.kind === 'notModified') see(gameId, undefined, outcome.receivedAt);
    if (outcome.kind === 'notAvailable') miss(gameId);
  }

  /** How long the poller waits now; it ends when there is nothing to wait for. */
  private settle(gameId: string, poller: Poller): number {
    const delayMs = this.delayMsOf(gameId);
    if (delayMs === undefined) this.end(gameId);
    poller.delayMs = delayMs ?? 0;
    return poller.delayMs;
  }

  private delayMsOf(gameId: string): number | undefined {
    const pace = this.polling.pace(gameId);
    return pace === 'never' ? undefined : paceDelayMs(pace, this.polling.pollIntervalMs);
  }
}

/** `nba-cdn:0022000001` is the game 0022000001 of its source. */
const sourceGameIdOf = (gameId: string) => gameId.slice(gameId.indexOf(':') + 1);
