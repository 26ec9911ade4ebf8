import type { Side } from '@courtside/contract-plays';
import type { PlayOfGame } from './ordered-plays.ts';

export interface PlayerChoice {
  readonly playerId: string;
  readonly name: string;
}

export type PlayersBySide = Readonly<Record<Side, readonly PlayerChoice[]>>;

/** Who has done something in these plays, by team and in order of names. */
export function playersOf(plays: readonly PlayOfGame[]): PlayersBySide {
  const names = { home: new Map<string, string>(), away: new Map<string, string>() };
  for (const { side, playerId, playerName } of plays) {
    if (side !== null && playerId !== null) names[side].set(playerId, playerName ?? `Player ${playerId}`);
  }
  return { home: sorted(names.home), away: sorted(names.away) };
}

/** The team of a player; null for nobody in particular, and for somebody who is not in the list any more. */
export function sideOfPlayer(playerId: string | null, players: PlayersBySide): Side | null {
  const sides = ['home', 'away'] as const;
  return sides.find((side) => players[side].some((player) => player.playerId === playerId)) ?? null;
}

const sorted = (names: ReadonlyMap<string, string>): PlayerChoice[] =>
  [...names]
    .map(([playerId, name]) => ({ playerId, name }))
    .sort((one, other) => familyName(one).localeCompare(familyName(other)));

/** "K. Irving" stands under I; a name that is not shortened stands as it is. */
const familyName = ({ name }: PlayerChoice) => name.replace(/^\S+\.\s+/, '');
