import type { Chance } from '../chance.ts';
import type { Side } from '../game/sheet.ts';
import type { Spot } from './play.ts';
import type { ShotKind } from './rates.ts';

/** [area, nearest and farthest feet, widest angle to either side of the middle, in corners of the end line, in degrees] */
const zones: Readonly<Record<ShotKind, readonly [string, number, number, number]>> = {
  rim: ['Restricted Area', 0.5, 4, 80],
  paint: ['In The Paint (Non-RA)', 4.5, 13, 38],
  midRange: ['Mid-Range', 10, 21, 80],
  corner: ['Corner 3', 22.7, 23.6, 12],
  arc: ['Above the Break 3', 23.9, 28, 62],
};

// Feet of court: the basket stands 5.25 ft from the end line; the feed gives percent of 94 x 50 ft.
const [courtLength, courtWidth, basketFeet] = [94, 50, 5.25];
const percent = (feet: number, ofFeet: number) => Math.round((feet / ofFeet) * 1e8) / 1e6;

export function drawSpot(chance: Chance, kind: ShotKind, period: number, side: Side): Spot {
  const [area, near, far, widest] = zones[kind];
  const distanceFeet = Math.round(chance.between(near, far) * 100) / 100;
  const offMiddle = chance.between(-widest, widest);
  const degrees = kind === 'corner' ? Math.sign(offMiddle) * 90 - offMiddle : offMiddle; // Corners are off the end line.
  const across = Math.max(-24.5, Math.min(24.5, distanceFeet * Math.sin((degrees / 180) * Math.PI)));
  const along = basketFeet + Math.max(0, distanceFeet * Math.cos((degrees / 180) * Math.PI));
  const isLeft = (side === 'home') === period > 2; // Teams change ends at half.
  return {
    area: kind === 'corner' ? `${degrees < 0 ? 'Left' : 'Right'} Corner 3` : area,
    areaDetail: `${band(distanceFeet)} ${kind === 'rim' ? 'Center' : wing(degrees)}`,
    distanceFeet,
    x: percent(isLeft ? along : courtLength - along, courtLength),
    y: percent(courtWidth / 2 + (isLeft ? -across : across), courtWidth), // The hands are those of who faces the basket.
  };
}

const band = (feet: number) => (feet < 8 ? '0-8' : feet < 16 ? '8-16' : feet < 23.8 && feet < 22 ? '16-24' : '24+');

function wing(degrees: number): string {
  if (Math.abs(degrees) < 15) return 'Center';
  const hand = degrees < 0 ? 'Left' : 'Right';
  return Math.abs(degrees) < 45 ? `${hand} Center` : hand;
}

/** What the scorer calls the shot. */
export function shotNames(
  chance: Chance,
  kind: ShotKind,
  mayBeDunk: boolean,
): { subType: string; descriptor?: string } {
  if (kind === 'rim') {
    if (mayBeDunk && chance.isLikely(0.25))
      return { subType: 'DUNK', descriptor: chance.pick(['cutting', 'running', 'driving']) };
    return { subType: 'Layup', descriptor: chance.pick(['driving', 'cutting', 'running', 'driving finger roll']) };
  }
  if (kind === 'paint')
    return chance.isLikely(0.2) ? { subType: 'Hook' } : { subType: 'Jump Shot', descriptor: 'driving floating' };
  const descriptor = chance.pick(['pullup', 'pullup', 'step back', 'turnaround', '']);
  if (kind === 'midRange') return { subType: 'Jump Shot', ...(descriptor ? { descriptor } : {}) };
  return { subType: 'Jump Shot', ...(chance.isLikely(0.25) ? { descriptor: 'pullup' } : {}) };
}
