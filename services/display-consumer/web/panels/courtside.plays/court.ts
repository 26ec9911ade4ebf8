import type { Play } from '@courtside/contract-plays';

/** The half court in feet, as the chart draws it: the basket at the top, the middle line at the bottom. */
export const court = {
  widthFeet: 50,
  halfLengthFeet: 47,
  /** From the end line to the centre of the basket. */
  basketFeet: 5.25,
  rimRadiusFeet: 0.75,
  boardFeet: 4,
  laneWidthFeet: 16,
  freeThrowFeet: 19,
  circleRadiusFeet: 6,
  restrictedRadiusFeet: 4,
  arcRadiusFeet: 23.75,
  /** The three-point line in the corners, from the middle of the court; there it is straight. */
  cornerFeet: 22,
} as const;

/** A place on the half court: across from the left, and down from the end line, for who looks at the basket. */
export interface CourtPlace {
  readonly acrossFeet: number;
  readonly downFeet: number;
}

/**
 * Where a shot was taken, both baskets folded onto one; null for what has no place.
 *
 * The left end is turned by half a turn, so that right stays right for the shooter. A heave from the other half is put on
 * the middle line.
 */
export function courtPlace({ x, y, basket }: NonNullable<Play['shot']>): CourtPlace | null {
  if (x === null || y === null || basket === null) return null;
  const [along, across] = basket === 'left' ? [x, 100 - y] : [100 - x, y];
  const downFeet = (along / 100) * court.halfLengthFeet * 2;
  return { acrossFeet: (across / 100) * court.widthFeet, downFeet: Math.min(downFeet, court.halfLengthFeet) };
}
