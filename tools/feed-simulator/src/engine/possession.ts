import { regulationPeriods } from '../game/rules.ts';
import { otherSide, sides } from '../game/sheet.ts';
import { type FoulOutcome, personalFoul, technicalFoul } from './foul.ts';
import type { Match } from './match.ts';
import {
  kickedBallShare,
  nonShootingFoulShare,
  pausesMs,
  possessionSeconds,
  technicalFoulShare,
  turnoverShare,
} from './rates.ts';
import { rebound } from './rebound.ts';
import { type ShotResult, shoot } from './shot.ts';
import { substitute } from './substitutions.ts';
import { maybeTimeout } from './timeouts.ts';
import { turnover } from './turnover.ts';

export type Origin = keyof typeof possessionSeconds;

/** Less than this is not enough for a play: the clock runs out. */
const tooLateMs = 600;
const fastBreakMs = 7000;

/** Plays until something changes hands or starts again; answers how the next possession begins. */
export function playPossession(match: Match, origin: Origin): Origin {
  if (mustFoul(match)) return takeFoul(match);
  const spentMs = drawSpentMs(match, origin);
  if (match.clockMs < tooLateMs || runsOut(match, spentMs)) return letRunOut(match);
  if (spentMs < match.clockMs) return interruptedOrShot(match, origin, spentMs);
  match.elapse(match.clockMs); // The last shot leaves the hand with the horn.
  return afterShot(match, shoot(match, marks(origin, spentMs)));
}

function interruptedOrShot(match: Match, origin: Origin, spentMs: number): Origin {
  const { chance } = match;
  match.elapse(spentMs);
  if (chance.isLikely(technicalFoulShare)) technicalFoul(match, chance.pick(match.squads[chance.pick(sides)].onCourt));
  if (chance.isLikely(turnoverShare)) return turnover(match) ? 'afterSteal' : 'sideOut';
  if (chance.isLikely(nonShootingFoulShare))
    return defensiveFoul(match, chance.isLikely(0.15) ? 'loose ball' : undefined);
  if (chance.isLikely(kickedBallShare)) return kickedBall(match);
  const needsThree = match.period >= regulationPeriods && match.clockMs < 30_000 && match.lead <= -3;
  return afterShot(match, shoot(match, marks(origin, spentMs), needsThree));
}

function drawSpentMs(match: Match, origin: Origin): number {
  const [low, usual, high] = possessionSeconds[origin];
  const [from, to] = match.chance.isLikely(0.5) ? [low, usual] : [usual, high];
  const isHurry = match.period >= regulationPeriods && match.clockMs < 60_000 && match.lead < 0;
  return match.chance.between(from, to) * 1000 * (isHurry ? 0.5 : 1);
}

/** Who leads well dribbles the last seconds away; of other last possessions about a third end without a shot. */
function runsOut(match: Match, spentMs: number): boolean {
  if (spentMs < match.clockMs) return false;
  const isDecided = match.period >= regulationPeriods && match.lead > 0;
  return isDecided || match.chance.isLikely(0.35);
}

function letRunOut(match: Match): Origin {
  match.elapse(match.clockMs);
  return 'sideOut';
}

function marks(origin: Origin, spentMs: number): string[] {
  const isBreak = origin === 'afterSteal' && spentMs < fastBreakMs;
  return [
    ...(isBreak ? ['fastbreak'] : []),
    ...(origin === 'secondChance' ? ['2ndchance'] : []),
    ...(origin === 'afterSteal' ? ['fromturnover'] : []),
  ];
}

function afterShot(match: Match, shot: ShotResult): Origin {
  const by = match.chance.weighted(match.defenders.onCourt, ({ athlete }) => athlete.skill.fouling);
  if (shot.kind === 'fouledOnMiss') {
    const foul = { by, drawnBy: shot.shooter, descriptor: 'shooting', shotFreeThrows: shot.freeThrows } as const;
    return originAfter(personalFoul(match, foul));
  }
  if (shot.kind === 'made' && shot.isFouled) {
    return originAfter(personalFoul(match, { by, drawnBy: shot.shooter, descriptor: 'shooting', shotFreeThrows: 1 }));
  }
  if (shot.kind === 'missed') return rebound(match, shot.index) ? 'secondChance' : 'afterRebound';
  match.offence = otherSide(match.offence);
  return 'afterBasket';
}

function originAfter(outcome: FoulOutcome): Origin {
  if (outcome === 'turnsOver') return 'afterBasket';
  return outcome === 'secondChance' ? 'secondChance' : 'sideOut';
}

function defensiveFoul(match: Match, descriptor?: 'loose ball' | 'take'): Origin {
  const by = match.chance.weighted(match.defenders.onCourt, ({ athlete }) => athlete.skill.fouling);
  const drawnBy = match.chance.weighted(match.attackers.onCourt, ({ athlete }) => athlete.skill.usage);
  return originAfter(personalFoul(match, { by, drawnBy, ...(descriptor ? { descriptor } : {}) }));
}

/** Late in a close game the team behind stops the clock by fouling. */
function mustFoul(match: Match): boolean {
  const isLate = match.period >= regulationPeriods && match.clockMs < 35_000 && match.clockMs > 3000;
  return isLate && match.lead >= 1 && match.lead <= 8;
}

function takeFoul(match: Match): Origin {
  match.elapse(match.chance.between(1500, 5000));
  return defensiveFoul(match, 'take');
}

/** A defender's foot: the attackers start again from the side. */
function kickedBall(match: Match): Origin {
  const player = match.chance.pick(match.defenders.onCourt);
  const { personId } = player.athlete;
  const official = match.chance.below(3);
  match.record({ side: player.side, personId, actionType: 'violation', subType: 'kicked ball', official });
  match.rest(...pausesMs.deadBall);
  maybeTimeout(match);
  substitute(match);
  return 'sideOut';
}
