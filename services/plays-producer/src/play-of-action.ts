import type { Play, Plays } from '@courtside/contract-plays';
import type { SeenAction } from '@courtside/feed-client';
import { playKind, shotOutcome } from './play-kind.ts';

/** The two teams of a game, which a play-by-play does not tell apart; the scoreboard does. */
export type Teams = Pick<Plays, 'homeTeamId' | 'awayTeamId'>;

/** An action of the feed in the words of the contract. Whether it corrects something only its history tells. */
export function playOfAction(action: SeenAction, teams: Teams): Play {
  const { actionNumber, clockRemainingMs, occurredAt, editedAt, descriptor, qualifiers, homeScore, awayScore } = action;
  const { x, y, basket, shotDistanceFeet } = action;
  return {
    ...{ actionNumber, order: action.orderNumber, clockRemainingMs, occurredAt, editedAt, isCorrected: false },
    ...{ kind: playKind(action), subKind: action.subType, descriptor, qualifiers, text: action.description },
    side: sideOf(action, teams),
    ...shotOutcome(action),
    ...{ homeScore, awayScore, x, y, basket, shotDistanceFeet },
    ...peopleOf(action),
  };
}

function sideOf({ teamId }: SeenAction, { homeTeamId, awayTeamId }: Teams): Play['side'] {
  if (teamId === homeTeamId) return 'home';
  return teamId === awayTeamId ? 'away' : null;
}

const peopleOf = (action: SeenAction) => ({
  playerId: action.playerId,
  playerName: action.playerName,
  assistPlayerId: action.assistPlayerId,
  assistPlayerName: action.assistPlayerName,
  blockPlayerId: action.blockPlayerId,
  blockPlayerName: action.blockPlayerName,
  stealPlayerId: action.stealPlayerId,
  stealPlayerName: action.stealPlayerName,
  fouledPlayerId: action.fouledPlayerId,
  fouledPlayerName: action.fouledPlayerName,
});
