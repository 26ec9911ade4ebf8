import { expect, test } from '@jest/globals';
import { orderedPlays } from './ordered-plays.ts';
import { play, playsFact } from './testing/plays.ts';

test('orderedPlays joins the periods of a game, whatever order their facts came in', () => {
  const first = playsFact({ period: 1, plays: [play({ order: 10 }), play({ order: 90 })] });
  const second = playsFact({ period: 2, plays: [play({ order: 20 })] });

  const plays = orderedPlays([second, first]);

  expect(plays.map(({ period, order }) => [period, order])).toEqual([
    [1, 10],
    [1, 90],
    [2, 20],
  ]);
});

test('orderedPlays puts a late play where it belongs, not where its number would', () => {
  const plays = [play({ actionNumber: 2, order: 10 }), play({ actionNumber: 3, order: 30 })];
  const late = play({ actionNumber: 9, order: 20 });

  const numbers = orderedPlays([playsFact({ plays: [...plays, late] })]).map(({ actionNumber }) => actionNumber);

  expect(numbers).toEqual([2, 9, 3]);
});
