import type { Type } from 'avsc';
import { readMismatches } from './compare.ts';
import type { Mismatch } from './mismatch.ts';

/** `backward`: the newer schema cannot read old facts; `forward`: readers with the older one cannot read new facts. */
export type Direction = 'backward' | 'forward';

export interface Incompatibility extends Mismatch {
  readonly direction: Direction;
}

/** Everything that keeps two schemas from reading each other's facts: `FULL` in the words of the registry. */
export function fullMismatches(newer: Type, older: Type): readonly Incompatibility[] {
  const backward = readMismatches(newer, older).map((mismatch) => ({ ...mismatch, direction: 'backward' as const }));
  const forward = readMismatches(older, newer).map((mismatch) => ({ ...mismatch, direction: 'forward' as const }));
  return [...backward, ...forward];
}
