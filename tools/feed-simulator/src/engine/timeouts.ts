import { otherSide } from '../game/sheet.ts';
import type { Match } from './match.ts';
import { pausesMs } from './rates.ts';
import type { Squad } from './squad.ts';

/** Clock below which the first and the second mandatory time-out of a period are due. */
const mandatoryBelowMs = [7 * 60_000, 3 * 60_000];
const discretionaryShare = 0.02;

/** A dead ball is when a time-out may be called. At most one. */
export function maybeTimeout(match: Match): boolean {
  const squad = whoCalls(match);
  if (!squad) return false;
  squad.timeoutsLeft -= 1;
  const isMandatory = isMandatoryDue(match);
  if (isMandatory) squad.mandatoryTimeouts += 1;
  match.rest(1000, 4000);
  const qualifiers = isMandatory ? ['team', 'mandatory'] : ['team'];
  match.record({ side: squad.side, personId: 0, actionType: 'timeout', subType: 'full', qualifiers });
  match.rest(...pausesMs.timeout);
  return true;
}

function whoCalls(match: Match): Squad | null {
  const chooser = match.chance.isLikely(0.6) ? match.offence : otherSide(match.offence);
  const squad = match.squads[chooser];
  const isWanted = isMandatoryDue(match) || match.chance.isLikely(discretionaryShare);
  return isWanted && squad.timeoutsLeft > 0 ? squad : null;
}

function isMandatoryDue(match: Match): boolean {
  const taken = match.squads.home.mandatoryTimeouts + match.squads.away.mandatoryTimeouts;
  const dueBelowMs = mandatoryBelowMs[taken];
  return match.period <= 4 && dueBelowMs !== undefined && match.clockMs < dueBelowMs;
}
