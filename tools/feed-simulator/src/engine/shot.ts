import type { Match } from './match.ts';
import {
  assistedShareOfMade,
  blockedShareOfMissedTwos,
  fastBreakBonus,
  type ShotKind,
  shootingPull,
  shootingPullAfter,
  shotRates,
  usualShooting,
} from './rates.ts';
import { drawSpot, shotNames } from './spots.ts';
import type { Player } from './squad.ts';

export type ShotResult =
  | { readonly kind: 'made' | 'missed'; readonly index: number; readonly shooter: Player; readonly isFouled: boolean }
  | { readonly kind: 'fouledOnMiss'; readonly shooter: Player; readonly freeThrows: 2 | 3 };

const kinds = Object.keys(shotRates) as ShotKind[];
const isThree = (kind: ShotKind) => kind === 'corner' || kind === 'arc';
const closestFeet = 4;

/** One attempt. A foul on a missed shot makes it no attempt at all. */
export function shoot(match: Match, qualifiers: readonly string[], mustBeThree = false): ShotResult {
  const shooter = match.chance.weighted(match.attackers.onCourt, ({ athlete }) => athlete.skill.usage);
  const kind = drawKind(match, shooter, mustBeThree);
  const [, , foulShare] = shotRates[kind];
  const isMade = match.chance.isLikely(makeChance(match, shooter, kind, qualifiers));
  const isFouled = match.clockMs > 0 && match.chance.isLikely(isMade ? foulShare * 0.35 : foulShare * 1.6);
  if (isFouled && !isMade) return { kind: 'fouledOnMiss', shooter, freeThrows: isThree(kind) ? 3 : 2 };
  const index = isMade ? madeShot(match, shooter, kind, qualifiers) : missedShot(match, shooter, kind, qualifiers);
  return { kind: isMade ? 'made' : 'missed', index, shooter, isFouled };
}

function drawKind(match: Match, shooter: Player, mustBeThree: boolean): ShotKind {
  const { range } = shooter.athlete.skill;
  const choice = mustBeThree ? kinds.filter(isThree) : kinds;
  return match.chance.weighted(choice, (kind) => shotRates[kind][0] * (isThree(kind) ? range : 1));
}

function makeChance(match: Match, shooter: Player, kind: ShotKind, qualifiers: readonly string[]): number {
  const { shotsMade, shotsTaken } = match.attackers;
  const sofar = shotsTaken > shootingPullAfter ? shotsMade / shotsTaken : usualShooting;
  const isBreak = qualifiers.includes('fastbreak');
  const base = shotRates[kind][1] + shooter.athlete.skill.touch + (isBreak ? fastBreakBonus : 0);
  return base + (usualShooting - sofar) * shootingPull;
}

function madeShot(match: Match, shooter: Player, kind: ShotKind, qualifiers: readonly string[]): number {
  const helper = drawHelper(match, shooter, kind);
  const index = writeShot(match, shooter, kind, qualifiers, true, helper ? { assistId: helper.athlete.personId } : {});
  match.attackers.shotsMade += 1;
  match.credit(shooter, 'fieldGoalsMade');
  if (isThree(kind)) match.credit(shooter, 'threePointersMade');
  if (helper) match.credit(helper, 'assists');
  match.score(shooter, isThree(kind) ? 3 : 2, match.lineUps());
  return index;
}

function missedShot(match: Match, shooter: Player, kind: ShotKind, qualifiers: readonly string[]): number {
  const isBlocked = !isThree(kind) && match.chance.isLikely(blockedShareOfMissedTwos);
  if (!isBlocked) return writeShot(match, shooter, kind, qualifiers, false, {});
  const blocker = match.chance.weighted(match.defenders.onCourt, ({ athlete }) => athlete.skill.blocking);
  const blockId = blocker.athlete.personId;
  const index = writeShot(match, shooter, kind, qualifiers, false, { blockId });
  match.record({ side: blocker.side, personId: blockId, actionType: 'block' });
  match.credit(blocker, 'blocks');
  return index;
}

type Helpers = { readonly assistId?: number; readonly blockId?: number };

function writeShot(
  match: Match,
  by: Player,
  kind: ShotKind,
  marks: readonly string[],
  isMade: boolean,
  with_: Helpers,
): number {
  const spot = drawSpot(match.chance, kind, match.period, by.side);
  const isPaint = kind === 'rim' || kind === 'paint';
  const index = match.record({
    side: by.side,
    personId: by.athlete.personId,
    actionType: isThree(kind) ? '3pt' : '2pt',
    ...shotNames(match.chance, kind, isMade && spot.distanceFeet < closestFeet),
    qualifiers: [
      ...marks.filter((mark) => mark === 'fastbreak'),
      ...(isPaint ? ['pointsinthepaint'] : []),
      ...marks.filter((mark) => mark !== 'fastbreak'),
    ],
    isMade,
    spot,
    ...with_,
  });
  match.attackers.shotsTaken += 1;
  match.credit(by, 'fieldGoalsAttempted');
  if (isThree(kind)) match.credit(by, 'threePointersAttempted');
  return index;
}

function drawHelper(match: Match, shooter: Player, kind: ShotKind): Player | null {
  const share = isThree(kind) ? assistedShareOfMade.three : assistedShareOfMade.two;
  const mates = match.attackers.onCourt.filter((mate) => mate !== shooter);
  return match.chance.isLikely(share) ? match.chance.weighted(mates, ({ athlete }) => athlete.skill.passing) : null;
}
