import type { Play, Plays } from '@courtside/contract-plays';
import type { SeenAction } from '@courtside/feed-client';
import { playKind, shotOutcome } from './play-kind.ts';

/** The two teams of a game, which a play-by-play does not tell apart; the scoreboard does. */
export type Teams = Pick<Plays, 'homeTeamId' | 'awayTeamId'>;

/** An action of the feed in the words of the contract. Whether it corrects something only its history tells. */
export function playOfAction(action: SeenAction, teams: Teams): Play {
  const { actionNumber, clockRemainingMs, occurredAt, editedAt, descriptor, qualifiers, homeScore, awayScore } = action;
  return {
    ...{ actionNumber, order: action.orderNumber, clockRemainingMs, occurredAt, editedAt, isCorrected: false },
    ...{ kind: playKind(action), subKind: action.subType, descriptor, qualifiers, text: action.description },
    side: sideOf(action, teams),
    ...shotOutcome(action),
    ...{ playerId: action.playerId, playerName: action.playerName, homeScore, awayScore },
    ...{ shot: shotPlace(action), others: othersOf(action) },
  };
}

function sideOf({ teamId }: SeenAction, { homeTeamId, awayTeamId }: Teams): Play['side'] {
  if (teamId === homeTeamId) return 'home';
  return teamId === awayTeamId ? 'away' : null;
}

function shotPlace({ x, y, basket, shotDistanceFeet: distanceFeet }: SeenAction): Play['shot'] {
  const place = { x, y, basket, distanceFeet };
  return Object.values(place).every((value) => value === null) ? null : place;
}

function othersOf(action: SeenAction): Play['others'] {
  const { assistPlayerId, blockPlayerId, stealPlayerId, fouledPlayerId } = action;
  const others = [
    { role: 'passer', playerId: assistPlayerId, name: action.assistPlayerName },
    { role: 'blocker', playerId: blockPlayerId, name: action.blockPlayerName },
    { role: 'stealer', playerId: stealPlayerId, name: action.stealPlayerName },
    { role: 'fouled', playerId: fouledPlayerId, name: action.fouledPlayerName },
  ] as const;
  return others.flatMap(({ role, playerId, name }) => (playerId === null ? [] : [{ role, playerId, name }]));
}
