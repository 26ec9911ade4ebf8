import type { Play, Spot } from '../engine/play.ts';

/** Where on the court, in the feed's words, percent and tenths of feet; null for what has no place. */
export function placeOf(play: Play, actionNumber: number) {
  if (play.spot) return shotPlace(play.spot);
  return { x: null, y: null, ...areaOf(play, actionNumber), side: null, xLegacy: null, yLegacy: null };
}

function shotPlace({ area, areaDetail, distanceFeet, x, y }: Spot) {
  const isLeft = x < 50;
  const fromBasketFeet = (isLeft ? x : 100 - x) * 0.94 - 5.25;
  return {
    x,
    y,
    area,
    areaDetail,
    side: isLeft ? 'left' : 'right',
    shotDistance: distanceFeet,
    xLegacy: Math.round((isLeft ? 50 - y : y - 50) * 5),
    yLegacy: Math.round(fromBasketFeet * 10),
  };
}

const placed = new Set(['foul', 'rebound', 'turnover', 'steal', 'block']);
const areas: ReadonlyArray<readonly [string, string]> = [
  ['Restricted Area', '0-8 Center'],
  ['In The Paint (Non-RA)', '8-16 Center'],
  ['Mid-Range', '8-16 Left'],
  ['Mid-Range', '16-24 Right Center'],
  ['Above the Break 3', '24+ Center'],
];

/** The engine knows places of shots only; others are spread over the court. */
function areaOf({ actionType }: Play, actionNumber: number) {
  const [area, areaDetail] = areas[(actionNumber * 7) % areas.length] ?? ['', ''];
  return placed.has(actionType) ? { area, areaDetail } : {};
}
