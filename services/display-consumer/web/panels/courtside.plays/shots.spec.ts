import { expect, test } from '@jest/globals';
import { shotsOf, tallyOf, tallyWords, zoneOf } from './shots.ts';
import { play } from './testing/plays.ts';

const two = play({
  kind: 'twoPointer',
  side: 'home',
  isMade: true,
  shot: { x: 90, y: 50, basket: 'right', distanceFeet: 4 },
});
const three = play({ kind: 'threePointer', side: 'away', isMade: false });
const zone = (distanceFeet: number | null, kind: 'twoPointer' | 'threePointer' = 'twoPointer') =>
  shotsOf([{ ...two, kind, shot: { x: null, y: null, basket: null, distanceFeet } }]).map(zoneOf);

test('shotsOf takes shots from the field, with their place where it is known', () => {
  const shots = shotsOf([two, play({ kind: 'freeThrow', side: 'home', isMade: true }), three]);

  expect(shots).toEqual([
    { play: two, side: 'home', isMade: true, place: expect.objectContaining({ acrossFeet: 25 }) },
    { play: three, side: 'away', isMade: false, place: null },
  ]);
});

test('shotsOf leaves out what has no result and no team', () => {
  expect(
    shotsOf([
      { ...two, isMade: null },
      { ...two, side: null },
    ]),
  ).toEqual([]);
});

test('zoneOf tells zones by distance, and threes by what they count', () => {
  expect(zone(4)).toEqual(['At the rim']);
  expect(zone(4.1)).toEqual(['Close']);
  expect(zone(14.1)).toEqual(['Mid-range']);
  expect(zone(22, 'threePointer')).toEqual(['3-pointers']);
  expect(zone(null)).toEqual([null]);
});

test('tallyOf counts made of attempted, and tallyWords writes it', () => {
  expect(tallyWords(tallyOf(shotsOf([two, two, { ...two, isMade: false }])))).toEqual({
    count: '2/3',
    percent: '67 %',
  });
  expect(tallyWords(tallyOf([]))).toEqual({ count: '—', percent: '' });
});
