import { reasonOf } from '../errors.ts';
import type { SimulatorLog } from '../start-simulator.ts';
import { type SavedShow, saveShow } from './saved-state.ts';
import type { Show } from './show.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** How often the state is written, and how far ahead of the clock (real ms, times the speed). */
const writeEveryMs = 250;
const aheadMs = 1000;

interface Options {
  /** Null: nothing is kept. */
  readonly path: string | null;
  readonly others: readonly SavedShow[];
  readonly log: SimulatorLog;
}

/**
 * Keeps the state on disk ahead of the clock: nothing later than the written mark is ever served, so that after a
 * kill the feed goes on at the mark and never behind what somebody has seen.
 */
export function createStateKeeper({ path, others, log }: Options) {
  let markMs = Number.POSITIVE_INFINITY;
  let isFailing = false;
  let write: (aheadMs: number) => void = () => {};
  let timer: NodeJS.Timeout | undefined;

  return {
    /** The clock, held at the mark when writing is behind. */
    bounded: (clock: VirtualClock): VirtualClock => ({
      ...clock,
      nowMs: () => Math.min(clock.nowMs(), markMs),
      change: (change) => {
        clock.change(change);
        markMs = Number.POSITIVE_INFINITY; // The next writing, right after, sets it anew.
        write(aheadMs);
      },
    }),
    start: (show: Show, clock: VirtualClock) => {
      if (!path) return;
      write = (ahead) => {
        const { day } = show.now(); // First: it may turn the day, which moves the clock.
        const { speed, isPaused, virtualMs: nowMs } = clock.state();
        const virtualMs = Math.ceil(nowMs + (isPaused ? 0 : ahead * speed));
        const { identity } = show.programme;
        try {
          saveShow(path, { identity, day, virtualMs, speed, isPaused, corrections: show.corrections() }, others);
          markMs = virtualMs;
          isFailing = false;
        } catch (cause) {
          markMs = Number.POSITIVE_INFINITY; // Better a feed that may repeat itself after a restart than one that stands.
          if (!isFailing) log.error({ event: 'simulator.stateNotKept', path, reason: reasonOf(cause) });
          isFailing = true;
        }
      };
      write(aheadMs);
      timer = setInterval(() => write(aheadMs), writeEveryMs);
      timer.unref();
    },
    save: () => write(aheadMs),
    /** Writes the exact moment: an orderly end loses nothing. */
    stop: () => {
      clearInterval(timer);
      write(0);
    },
  };
}
