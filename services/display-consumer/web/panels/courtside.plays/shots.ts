import type { Side } from '@courtside/contract-plays';
import { type CourtPlace, courtPlace } from './court.ts';
import type { PlayOfGame } from './ordered-plays.ts';

/** A shot from the field with a result. A place is not known of every shot. */
export interface Shot {
  readonly play: PlayOfGame;
  readonly side: Side;
  readonly isMade: boolean;
  readonly place: CourtPlace | null;
}

/** The shots among these plays, in their order. Free throws all come from one place: they are no shots here. */
export function shotsOf(plays: readonly PlayOfGame[]): Shot[] {
  return plays.flatMap((play) => {
    const { side, isMade, kind } = play;
    const isShot = kind === 'twoPointer' || kind === 'threePointer';
    return isShot && side !== null && isMade !== null
      ? [{ play, side, isMade, place: play.shot && courtPlace(play.shot) }]
      : [];
  });
}

/** Made of attempted. */
export interface Tally {
  readonly made: number;
  readonly attempted: number;
}

export const tallyOf = (shots: readonly Shot[]): Tally => ({
  made: shots.filter(({ isMade }) => isMade).length,
  attempted: shots.length,
});

/** Where shots come from, in the order of the table. A three is a three wherever it was taken. */
export const zones = ['At the rim', 'Close', 'Mid-range', '3-pointers'] as const;
export type Zone = (typeof zones)[number];

/** Within the restricted area, and within the lane. */
const [rimFeet, closeFeet] = [4, 14];

/** The zone of a shot; null for a two whose distance is not known. */
export function zoneOf({ play: { kind, shot } }: Shot): Zone | null {
  const distanceFeet = shot?.distanceFeet ?? null;
  if (kind === 'threePointer') return '3-pointers';
  if (distanceFeet === null) return null;
  if (distanceFeet <= rimFeet) return 'At the rim';
  return distanceFeet <= closeFeet ? 'Close' : 'Mid-range';
}

/** "12/20", and in percent; a dash without attempts. */
export function tallyWords({ made, attempted }: Tally): { readonly count: string; readonly percent: string } {
  if (attempted === 0) return { count: '—', percent: '' };
  return { count: `${made}/${attempted}`, percent: `${Math.round((made / attempted) * 100)} %` };
}
