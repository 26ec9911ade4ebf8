import { type Simulator, startSimulator } from '@courtside/feed-simulator';
import { fault, gamesOf, isOver, order } from '../simulator-control.ts';
import { type Moment, movingGames, readMoment } from './moment.ts';

const minuteMs = 60_000;
/** A break lasts fifteen minutes, and while it does a game says nothing new. */
const lookAheadMinutesMax = 30;
const eveningMinutesMax = 600;
/** Shorter than the quarter of an hour after which the next day begins. */
const stepToEndMinutes = 10;

/** The next moment that is worth it, and the games that have moved until then. */
export interface NextMoment {
  readonly toMs: number;
  readonly moment: Moment;
  readonly moving: readonly string[];
}

/**
 * A feed that misbehaves, and its twin that does not: the same seed is the same evening, byte for byte. The twin knows
 * what is true, and what will be, without anybody having seen it.
 */
export interface TwinEvening extends AsyncDisposable {
  /** What is true now. */
  readonly now: () => Moment;
  /** Looks for the next moment at which so many games have moved, these left out; nothing happens yet. */
  lookAhead(movingCount: number, without?: readonly string[]): Promise<NextMoment>;
  /** Looks for the moment at which every game is over. */
  lookToTheEnd(): Promise<NextMoment>;
  /** What is true so much later. */
  lookTo(byMs: number): Promise<NextMoment>;
  /** Puts the clock of the feed to a moment. */
  moveTo(next: Pick<NextMoment, 'toMs' | 'moment'>): Promise<void>;
  /** The league puts a shot right, in both. */
  correct(game: string, change: string): Promise<void>;
}

export type SimulatorOptions = NonNullable<Parameters<typeof startSimulator>[0]>;

/** `feed` is paused at the beginning of the evening that `options` say. */
export async function startTwin(feed: Simulator, options: SimulatorOptions): Promise<TwinEvening> {
  const twin = await startSimulator({ ...options, port: 0 });
  await order(twin, { action: 'pause' });
  let { virtualMs: nowMs } = (await order(feed, { action: 'pause' })) as { virtualMs: number };
  await order(twin, { action: 'seek', to: nowMs });
  let now = await readMoment(twin);

  async function lookTo(byMs: number): Promise<NextMoment> {
    const toMs = nowMs + byMs;
    await order(twin, { action: 'seek', to: toMs });
    const moment = await readMoment(twin);
    return { toMs, moment, moving: movingGames(now, moment) };
  }

  async function lookAhead(movingCount: number, without: readonly string[] = []): Promise<NextMoment> {
    for (let minutes = 1; minutes <= lookAheadMinutesMax; minutes += 1) {
      const next = await lookTo(minutes * minuteMs);
      const moving = next.moving.filter((gameId) => !without.includes(gameId));
      if (moving.length >= movingCount) return { ...next, moving };
    }
    throw new Error(`Cannot find a moment with ${movingCount} games that have moved within ${lookAheadMinutesMax} min`);
  }
  async function lookToTheEnd(): Promise<NextMoment> {
    for (let minutes = 0; minutes <= eveningMinutesMax; minutes += stepToEndMinutes) {
      await order(twin, { action: 'seek', to: nowMs + minutes * minuteMs });
      if ((await gamesOf(twin)).every(isOver)) return lookTo(minutes * minuteMs);
    }
    throw new Error(`Cannot find the end of the evening within ${eveningMinutesMax} min`);
  }

  return {
    now: () => now,
    lookAhead,
    lookTo,
    lookToTheEnd,
    async moveTo({ toMs, moment }) {
      await order(feed, { action: 'seek', to: toMs });
      [nowMs, now] = [toMs, moment];
    },
    async correct(game, change) {
      await order(twin, { action: 'seek', to: nowMs });
      for (const simulator of [twin, feed]) await fault(simulator, { kind: 'correction', game, change });
      now = await readMoment(twin);
    },
    [Symbol.asyncDispose]: () => twin[Symbol.asyncDispose](),
  };
}
