import { expect, test } from '@jest/globals';
import { court, courtPlace } from './court.ts';

const underTheBasket = 5.25 / 0.94;

test.each(['left', 'right'] as const)('courtPlace folds the basket at the %s end onto one', (basket) => {
  const x = basket === 'left' ? underTheBasket : 100 - underTheBasket;

  const place = courtPlace({ x, y: 50, basket });

  expect(place?.acrossFeet).toBeCloseTo(25);
  expect(place?.downFeet).toBeCloseTo(court.basketFeet);
});

test('courtPlace keeps the right hand of the shooter right at both ends', () => {
  const places = [
    courtPlace({ x: 11, y: 3, basket: 'left' }), // Recorded as "Right Corner 3".
    courtPlace({ x: 87, y: 97, basket: 'right' }),
    courtPlace({ x: 89, y: 3, basket: 'right' }), // Recorded as "Left Corner 3".
  ];

  expect(places.map((place) => (place?.acrossFeet ?? 25) > 25)).toEqual([true, true, false]);
});

test('courtPlace puts a heave from the other half on the middle line', () => {
  expect(courtPlace({ x: 53, y: 50, basket: 'left' })).toEqual({ acrossFeet: 25, downFeet: 47 });
});

test('courtPlace has no place for what has none', () => {
  expect(courtPlace({ x: null, y: null, basket: null })).toBeNull();
  expect(courtPlace({ x: 10, y: 50, basket: null })).toBeNull();
});
