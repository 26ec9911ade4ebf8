import { expect, test } from '@jest/globals';
import { court, courtPlace } from './court.ts';

const at = (x: number | null, y: number | null, basket: 'left' | 'right' | null) =>
  courtPlace({ x, y, basket, distanceFeet: null });

const underTheBasket = 5.25 / 0.94;

test.each(['left', 'right'] as const)('courtPlace folds the basket at the %s end onto one', (basket) => {
  const x = basket === 'left' ? underTheBasket : 100 - underTheBasket;

  const place = at(x, 50, basket);

  expect(place?.acrossFeet).toBeCloseTo(25);
  expect(place?.downFeet).toBeCloseTo(court.basketFeet);
});

test('courtPlace keeps the right hand of the shooter right at both ends', () => {
  const places = [
    at(11, 3, 'left'), // Recorded as "Right Corner 3".
    at(87, 97, 'right'),
    at(89, 3, 'right'), // Recorded as "Left Corner 3".
  ];

  expect(places.map((place) => (place?.acrossFeet ?? 25) > 25)).toEqual([true, true, false]);
});

test('courtPlace puts a heave from the other half on the middle line', () => {
  expect(at(53, 50, 'left')).toEqual({ acrossFeet: 25, downFeet: 47 });
});

test('courtPlace has no place for what has none', () => {
  expect(at(null, null, null)).toBeNull();
  expect(at(10, 50, null)).toBeNull();
});
