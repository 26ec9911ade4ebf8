import type { PlayOfGame } from './ordered-plays.ts';

/** The plays of a period, the newest first. */
export interface PlayGroup {
  readonly period: number;
  readonly plays: readonly PlayOfGame[];
}

/** The newest `countMax` plays, the newest first, under the periods they belong to. */
export function groupPlays(plays: readonly PlayOfGame[], countMax: number): PlayGroup[] {
  const groups = new Map<number, PlayOfGame[]>();
  for (const play of plays.slice(-countMax).reverse()) {
    const group = groups.get(play.period) ?? [];
    groups.set(play.period, group);
    group.push(play);
  }
  return [...groups].map(([period, group]) => ({ period, plays: group }));
}
