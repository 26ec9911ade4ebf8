import { otherSide } from '../game/sheet.ts';
import type { Match } from './match.ts';
import { pausesMs, stolenShareOfTurnovers } from './rates.ts';
import type { Player } from './squad.ts';
import { substitute } from './substitutions.ts';
import { maybeTimeout } from './timeouts.ts';

const lost = ['bad pass', 'bad pass', 'lost ball'];
const deadBall: ReadonlyArray<readonly [subType: string, descriptor?: string]> = [
  ['out-of-bounds', 'bad pass'],
  ['out-of-bounds', 'lost ball'],
  ['out-of-bounds', 'step'],
  ['traveling'],
  ['3-second violation'],
];
const offensiveFoulShare = 0.13;
const shotClockShare = 0.04;

/** The attackers lose the ball; true when it was stolen and play goes on. */
export function turnover(match: Match): boolean {
  const player = match.chance.weighted(match.attackers.onCourt, ({ athlete }) => athlete.skill.ballLosing);
  if (match.chance.isLikely(stolenShareOfTurnovers)) {
    stolen(match, player);
    return true;
  }
  if (match.chance.isLikely(offensiveFoulShare)) offensiveFoul(match, player);
  else if (match.chance.isLikely(shotClockShare)) shotClock(match);
  else lose(match, player, ...match.chance.pick(deadBall));
  match.offence = otherSide(match.offence);
  match.rest(...pausesMs.deadBall);
  maybeTimeout(match);
  substitute(match);
  return false;
}

function stolen(match: Match, loser: Player): void {
  const thief = match.chance.weighted(match.defenders.onCourt, ({ athlete }) => athlete.skill.stealing);
  const { personId } = loser.athlete;
  const stealId = thief.athlete.personId;
  const subType = match.chance.pick(lost);
  match.record({ side: loser.side, personId, actionType: 'turnover', subType, stealId });
  match.credit(loser, 'turnovers');
  match.offence = thief.side;
  match.record({ side: thief.side, personId: stealId, actionType: 'steal', possession: thief.side });
  match.credit(thief, 'steals');
}

function lose(match: Match, player: Player, subType: string, descriptor?: string): void {
  const about = descriptor ? { descriptor } : {};
  const personId = player.athlete.personId;
  const official = match.chance.below(3);
  match.record({ side: player.side, personId, actionType: 'turnover', subType, ...about, official });
  match.credit(player, 'turnovers');
}

/** An attacker's foul: personal, no team foul, no free throws, and a turnover of its own. */
function offensiveFoul(match: Match, player: Player): void {
  const drawnBy = match.chance.pick(match.defenders.onCourt);
  const about = match.chance.isLikely(0.4) ? { descriptor: 'charge' } : {};
  player.fouls += 1;
  const { personId } = player.athlete;
  const drawnId = drawnBy.athlete.personId;
  const official = match.chance.below(3);
  match.record({ side: player.side, personId, actionType: 'foul', subType: 'offensive', ...about, drawnId, official });
  match.credit(player, 'personalFouls');
  lose(match, player, 'offensive foul');
}

/** Nobody in particular held the ball too long: the turnover is the team's. */
function shotClock(match: Match): void {
  const qualifiers = ['team'];
  const official = match.chance.below(3);
  match.record({
    side: match.offence,
    personId: 0,
    actionType: 'turnover',
    subType: 'shot clock',
    qualifiers,
    official,
  });
}
