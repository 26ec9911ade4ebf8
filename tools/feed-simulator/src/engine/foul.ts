import { bonusFrom } from '../game/rules.ts';
import { otherSide } from '../game/sheet.ts';
import type { LineUps, Match } from './match.ts';
import { pausesMs } from './rates.ts';
import { deadBallRebound, rebound } from './rebound.ts';
import type { Player } from './squad.ts';
import { substitute } from './substitutions.ts';
import { maybeTimeout } from './timeouts.ts';

export interface Foul {
  readonly by: Player;
  readonly drawnBy: Player;
  readonly descriptor?: 'shooting' | 'loose ball' | 'take';
  /** Free throws for a foul on a shot; other fouls give two in the bonus, none before. */
  readonly shotFreeThrows?: 1 | 2 | 3;
}

/** How a dead ball ends for the team that attacked: it has the ball again, shot in vain or lost it. */
export type FoulOutcome = 'keepsBall' | 'turnsOver' | 'secondChance';

/** A defender's personal foul, with everything until the ball is live again. */
export function personalFoul(match: Match, foul: Foul): FoulOutcome {
  const freeThrows = writeFoul(match, foul);
  const lineUps = match.lineUps(); // Free throws count for who was on court at the foul, whoever comes in between.
  match.rest(...pausesMs.foul);
  if (maybeTimeout(match) || freeThrows === 0) substitute(match, foul.drawnBy);
  return freeThrows > 0 ? shootFreeThrows(match, foul.drawnBy, freeThrows, lineUps) : 'keepsBall';
}

function writeFoul(match: Match, { by, drawnBy, descriptor, shotFreeThrows }: Foul): number {
  const squad = match.squads[by.side];
  squad.teamFouls += 1;
  by.fouls += 1;
  const isInBonus = squad.teamFouls >= bonusFrom(match.period);
  const freeThrows = shotFreeThrows ?? (isInBonus ? 2 : 0);
  match.record({
    side: by.side,
    personId: by.athlete.personId,
    actionType: 'foul',
    subType: 'personal',
    ...(descriptor ? { descriptor } : {}),
    qualifiers: [...(isInBonus ? ['inpenalty'] : []), ...(freeThrows > 0 ? [`${freeThrows}freethrow`] : [])],
    drawnId: drawnBy.athlete.personId,
    freeThrowCount: freeThrows,
    official: match.chance.below(3),
  });
  match.credit(by, 'personalFouls');
  return freeThrows;
}

function shootFreeThrows(match: Match, shooter: Player, count: number, lineUps: LineUps): FoulOutcome {
  for (let number = 1; number < count; number += 1) {
    const shotIndex = freeThrow(match, shooter, `${number} of ${count}`, lineUps);
    if (shotIndex !== null) deadBallRebound(match, shooter, shotIndex);
  }
  substitute(match, shooter); // Before the last one, as coaches do.
  const missedIndex = freeThrow(match, shooter, `${count} of ${count}`, lineUps);
  if (missedIndex !== null) return rebound(match, missedIndex) ? 'secondChance' : 'keepsBall';
  match.offence = otherSide(shooter.side);
  return 'turnsOver';
}

/** One free throw; answers its place when it was missed. */
function freeThrow(match: Match, shooter: Player, subType: string, lineUps: LineUps): number | null {
  match.rest(...pausesMs.freeThrow);
  const isMade = match.chance.isLikely(shooter.athlete.skill.freeThrow);
  const { side } = shooter;
  const personId = shooter.athlete.personId;
  const index = match.record({ side, personId, actionType: 'freethrow', subType, isMade, possession: side });
  match.credit(shooter, 'freeThrowsAttempted');
  if (!isMade) return index;
  match.credit(shooter, 'freeThrowsMade');
  match.score(shooter, 1, lineUps);
  return null;
}

/** A technical foul: no personal foul, one free throw for the other team, and the ball stays where it was. */
export function technicalFoul(match: Match, by: Player): void {
  const side = by.side;
  const personId = by.athlete.personId;
  match.record({ side, personId, actionType: 'foul', subType: 'technical', official: match.chance.below(3) });
  match.credit(by, 'technicalFouls');
  const lineUps = match.lineUps();
  const others = match.squads[otherSide(side)].onCourt;
  const shooter = others.reduce((best, one) =>
    one.athlete.skill.freeThrow > best.athlete.skill.freeThrow ? one : best,
  );
  match.rest(...pausesMs.foul);
  const missed = freeThrow(match, shooter, '1 of 1', lineUps);
  if (missed !== null) deadBallRebound(match, shooter, missed);
}
