import { otherSide } from '../game/sheet.ts';
import type { Match } from './match.ts';
import { offensiveReboundShare, teamReboundShare } from './rates.ts';
import type { Player } from './squad.ts';

/** Who has the ball after a missed shot; true when the attackers keep it. */
export function rebound(match: Match, shotIndex: number): boolean {
  match.elapse(match.chance.between(1000, 4000));
  const isOffensive = match.clockMs === 0 || match.chance.isLikely(offensiveReboundShare);
  const squad = isOffensive ? match.attackers : match.defenders;
  const subType = isOffensive ? 'offensive' : 'defensive';
  if (!isOffensive) match.offence = otherSide(match.offence);
  if (match.clockMs === 0 || match.chance.isLikely(teamReboundShare)) {
    match.record({ side: squad.side, personId: 0, actionType: 'rebound', subType, shotIndex, qualifiers: ['team'] });
    return isOffensive;
  }
  const player = match.chance.weighted(squad.onCourt, (one) => one.athlete.skill.rebounding);
  const { personId } = player.athlete;
  match.record({ side: squad.side, personId, actionType: 'rebound', subType, shotIndex });
  match.credit(player, isOffensive ? 'offensiveRebounds' : 'defensiveRebounds');
  return isOffensive;
}

/** A missed free throw that is not the last: the ball is dead, the team is given a rebound. */
export function deadBallRebound(match: Match, shooter: Player, shotIndex: number): void {
  const qualifiers = ['deadball', 'team'];
  match.record({ side: shooter.side, personId: 0, actionType: 'rebound', subType: 'offensive', shotIndex, qualifiers });
}
