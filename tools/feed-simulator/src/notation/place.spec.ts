import { expect, test } from '@jest/globals';
import { recordedJson, recordedTest } from '../testing/recorded.ts';
import { finalView, seededGames, twentySeeds } from '../testing/seeded.ts';

interface Shot {
  readonly actionType: string;
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
  readonly area?: string;
  readonly shotDistance: number;
  readonly xLegacy: number;
  readonly yLegacy: number;
}

const simulated = twentySeeds
  .flatMap((seed) => seededGames(seed, 1).flatMap((game) => [...finalView(game).actions]))
  .filter(({ isFieldGoal }) => isFieldGoal === 1) as unknown as Shot[];
const recorded = () =>
  ['0022000001', '0022400561'].flatMap((id) => {
    const { game } = recordedJson<{ game: { actions: Array<Shot & { isFieldGoal: number }> } }>(
      `games/${id}/playbyplay_${id}.json`,
    );
    return game.actions.filter(({ isFieldGoal }) => isFieldGoal === 1);
  });

/** Feet from the centre of the basket: towards the middle of the court, and to the right hand of who faces it. */
function fromBasket({ x, y, side }: Shot) {
  const alongFeet = (side === 'left' ? x : 100 - x) * 0.94 - 5.25;
  return { alongFeet, rightFeet: (side === 'left' ? 50 - y : y - 50) * 0.5 };
}

/** What does not fit together in the fields of a shot. */
const contradictions = (shots: readonly Shot[]) =>
  shots.filter((shot) => {
    const { alongFeet, rightFeet } = fromBasket(shot);
    const isCorner = shot.area?.endsWith('Corner 3') ?? false;
    const isOtherHand = isCorner && shot.area?.startsWith('Right') !== rightFeet > 0;
    const isElsewhere = Math.abs(shot.xLegacy - rightFeet * 10) > 1 || Math.abs(shot.yLegacy - alongFeet * 10) > 1;
    return isOtherHand || isElsewhere || Math.abs(Math.hypot(alongFeet, rightFeet) - shot.shotDistance) > 0.5;
  });

/** Shots on the wrong side of the three-point line: 23.75 ft from the basket, in the corners 22 ft from the middle. */
const misplaced = (shots: readonly Shot[]) =>
  shots.filter((shot) => {
    const { alongFeet, rightFeet } = fromBasket(shot);
    const isBehind = Math.hypot(alongFeet, rightFeet) > 23.5 || (alongFeet < 9.25 && Math.abs(rightFeet) > 21.75);
    return isBehind !== (shot.actionType === '3pt');
  });

test('placeOf puts every shot where its distance, area and hand say, and threes behind the line', () => {
  expect(simulated.length).toBeGreaterThan(2_000);
  expect(contradictions(simulated)).toEqual([]);
  expect(misplaced(simulated)).toEqual([]);
});

test('placeOf spreads shots as a game does: at the rim, from the middle distance, from afar', () => {
  const share = (from: number, to: number) =>
    simulated.filter(({ shotDistance }) => shotDistance >= from && shotDistance < to).length / simulated.length;

  expect(share(0, 5)).toBeGreaterThan(0.2);
  expect(share(5, 22)).toBeGreaterThan(0.2);
  expect(share(22, 94)).toBeGreaterThan(0.25);
});

recordedTest('the recorded shots fit the same rules', () => {
  expect(contradictions(recorded())).toEqual([]);
});
