import type { Tally } from '../fold/tally.ts';
import { isoClock } from './clock-text.ts';

/** Share of 1 as the feed prints it: 0 when nothing was tried. */
export const percentage = (made: number, attempted: number) => (attempted === 0 ? 0 : made / attempted);

/** `PT31M`; the feed's rounding is inconsistent, ours rounds. */
const wholeMinutes = (ms: number) => `PT${String(Math.round(ms / 60_000)).padStart(2, '0')}M`;

/** `statistics` of a player in the box score. */
export function playerStatistics(tally: Readonly<Tally>) {
  return {
    assists: tally.assists,
    blocks: tally.blocks,
    blocksReceived: tally.blocksReceived,
    ...shooting(tally),
    foulsOffensive: tally.foulsOffensive,
    foulsDrawn: tally.foulsDrawn,
    foulsPersonal: tally.foulsPersonal,
    foulsTechnical: tally.foulsTechnical,
    minus: tally.minus,
    minutes: isoClock(tally.playedMs),
    minutesCalculated: wholeMinutes(tally.playedMs),
    plus: tally.plus,
    plusMinusPoints: tally.plus - tally.minus,
    points: tally.points,
    pointsFastBreak: tally.pointsFastBreak,
    pointsInThePaint: tally.pointsInThePaint,
    pointsSecondChance: tally.pointsSecondChance,
    reboundsDefensive: tally.reboundsDefensive,
    reboundsOffensive: tally.reboundsOffensive,
    reboundsTotal: tally.reboundsDefensive + tally.reboundsOffensive,
    steals: tally.steals,
    turnovers: tally.turnovers,
  };
}

export function shooting(tally: Readonly<Tally>) {
  const { fieldGoalsMade, fieldGoalsAttempted, threePointersMade, threePointersAttempted } = tally;
  const twoPointersMade = fieldGoalsMade - threePointersMade;
  const twoPointersAttempted = fieldGoalsAttempted - threePointersAttempted;
  return {
    fieldGoalsAttempted,
    fieldGoalsMade,
    fieldGoalsPercentage: percentage(fieldGoalsMade, fieldGoalsAttempted),
    freeThrowsAttempted: tally.freeThrowsAttempted,
    freeThrowsMade: tally.freeThrowsMade,
    freeThrowsPercentage: percentage(tally.freeThrowsMade, tally.freeThrowsAttempted),
    threePointersAttempted,
    threePointersMade,
    threePointersPercentage: percentage(threePointersMade, threePointersAttempted),
    twoPointersAttempted,
    twoPointersMade,
    twoPointersPercentage: percentage(twoPointersMade, twoPointersAttempted),
  };
}
