import type { Play } from '../engine/play.ts';

/** A play with its numbers in the scorer's table; edits keep the numbers and change the rest. */
export interface Row {
  readonly play: Play;
  /** Order of creation. */
  readonly actionNumber: number;
  /** Order of the game. */
  readonly orderNumber: number;
  /** Number of the missed shot that a rebound follows. */
  readonly shotActionNumber?: number;
  readonly editedMs: number;
}
