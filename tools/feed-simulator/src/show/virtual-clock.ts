/** Virtual time at a moment of real time, and how it goes on from there. */
export interface ClockState {
  readonly virtualMs: number;
  readonly speed: number;
  readonly isPaused: boolean;
}

export interface VirtualClock {
  /** Virtual time now, epoch ms, whole. It goes back only when somebody seeks. */
  nowMs(): number;
  state(): ClockState;
  change(change: Partial<ClockState>): void;
}

export const speedMax = 1000;

/** `realNowMs` need not be an epoch; it must not go back. */
export function createVirtualClock(start: ClockState, realNowMs: () => number): VirtualClock {
  let anchor = { ...start, realMs: realNowMs() };
  const nowMs = () => {
    const runMs = anchor.isPaused ? 0 : (realNowMs() - anchor.realMs) * anchor.speed;
    return Math.floor(anchor.virtualMs + runMs);
  };
  return {
    nowMs,
    state: () => ({ virtualMs: nowMs(), speed: anchor.speed, isPaused: anchor.isPaused }),
    change: (change) => {
      anchor = { ...anchor, virtualMs: nowMs(), ...change, realMs: realNowMs() };
    },
  };
}
