import type { Credit } from '../engine/truth.ts';
import type { Action } from '../nba/action.ts';

/** Something that the league puts right long after it was entered. */
export interface Correction {
  readonly sourceGameId: string;
  /** Virtual moment from which the feed shows it. */
  readonly atMs: number;
  readonly orderNumber: number;
  readonly change: CorrectionChange;
}

export const correctionChanges = ['twoBecomesThree', 'threeBecomesTwo'] as const;
export type CorrectionChange = (typeof correctionChanges)[number];

const before = { twoBecomesThree: '2pt', threeBecomesTwo: '3pt' } as const;
const after = { twoBecomesThree: '3pt', threeBecomesTwo: '2pt' } as const;
const pointsAdded = { twoBecomesThree: 1, threeBecomesTwo: -1 } as const;

/**
 * The last made shot that can be corrected without turning the game: of the leaders for one point more, of the team
 * behind for one point less. Undefined when there is none.
 */
export function findCorrectable(
  actions: readonly Action[],
  homeTeamId: number,
  change: CorrectionChange,
): Action | undefined {
  const last = actions.at(-1);
  const isHomeAhead = Number(last?.scoreHome ?? 0) > Number(last?.scoreAway ?? 0);
  const isWanted = (isHomeShot: boolean) => (isHomeShot === isHomeAhead) === pointsAdded[change] > 0;
  return actions.findLast(
    ({ actionType, shotResult, teamId }) =>
      actionType === before[change] && shotResult === 'Made' && isWanted(teamId === homeTeamId),
  );
}

/** The rows as they read after the correction: the shot, and every score and total that counted it. */
export function correctActions(
  actions: readonly Action[],
  correction: Correction,
  homeTeamId: number,
): readonly Action[] {
  const shot = actions.find(({ orderNumber }) => orderNumber === correction.orderNumber);
  if (!shot) return actions;
  const added = pointsAdded[correction.change];
  const score = shot.teamId === homeTeamId ? 'scoreHome' : 'scoreAway';
  return actions.map((action) => {
    if (action.orderNumber < shot.orderNumber) return action;
    const corrected = { ...action, [score]: String(Number(action[score]) + added), ...total(action, shot, added) };
    return action === shot ? { ...corrected, actionType: after[correction.change] } : corrected;
  });
}

function total(action: Action, shot: Action, added: number) {
  const { pointsTotal, description } = action;
  if (action.personId !== shot.personId || typeof pointsTotal !== 'number') return {};
  const text = typeof description === 'string' ? description : '';
  return {
    pointsTotal: pointsTotal + added,
    description: text.replace(`(${pointsTotal} PTS)`, `(${pointsTotal + added} PTS)`),
  };
}

/** What the engine would have counted in addition, had the shot been worth what it is now. */
export function correctCredits(credits: readonly Credit[], correction: Correction): Credit[] {
  const playIndex = correction.orderNumber / 10_000 - 2;
  const ofShot = credits.filter((credit) => credit.playIndex === playIndex);
  const added = pointsAdded[correction.change];
  const scored = ofShot.filter(({ stat }) => stat === 'points').map((credit) => ({ ...credit, amount: added }));
  const threes = scored.flatMap((credit) => [
    { ...credit, stat: 'threePointersMade' as const },
    { ...credit, stat: 'threePointersAttempted' as const },
  ]);
  const plusMinus = ofShot
    .filter(({ stat }) => stat === 'plusMinus')
    .map((credit) => ({ ...credit, amount: Math.sign(credit.amount) * added }));
  return [...scored, ...threes, ...plusMinus].map((credit) => ({ ...credit, occurredMs: correction.atMs }));
}
