import type { PlayKind, Side } from '@courtside/contract-plays';
import type { PlayOfGame } from './ordered-plays.ts';

/** The kinds a viewer can ask for, in the order of the choice. */
export const kindChoices = {
  all: { title: 'All plays', kinds: null },
  scoring: { title: 'Scoring plays', kinds: ['twoPointer', 'threePointer', 'freeThrow'] },
  shots: { title: 'Shots', kinds: ['twoPointer', 'threePointer'] },
  threes: { title: '3-pointers', kinds: ['threePointer'] },
  freeThrows: { title: 'Free throws', kinds: ['freeThrow'] },
  rebounds: { title: 'Rebounds', kinds: ['rebound'] },
  defence: { title: 'Steals and blocks', kinds: ['steal', 'block'] },
  turnovers: { title: 'Turnovers', kinds: ['turnover'] },
  fouls: { title: 'Fouls and violations', kinds: ['foul', 'violation', 'ejection'] },
  changes: { title: 'Substitutions and time-outs', kinds: ['substitution', 'timeout'] },
} as const satisfies Readonly<Record<string, { title: string; kinds: readonly PlayKind[] | null }>>;

export type KindChoice = keyof typeof kindChoices;

/** What a viewer wants to see; null asks for everybody. */
export interface PlayFilter {
  readonly side: Side | null;
  readonly playerId: string | null;
  readonly kind: KindChoice;
}

/** Whether a play is one that was asked for. A player's plays are those in which he takes part. */
export function isWanted(play: PlayOfGame, { side, playerId, kind }: PlayFilter): boolean {
  if (side !== null && play.side !== side) return false;
  if (playerId !== null && !participants(play).includes(playerId)) return false;
  return isOfKind(play, kind);
}

function isOfKind(play: PlayOfGame, choice: KindChoice): boolean {
  const kinds: readonly PlayKind[] | null = kindChoices[choice].kinds;
  if (kinds !== null && !kinds.includes(play.kind)) return false;
  return choice !== 'scoring' || play.isMade === true;
}

const participants = ({ playerId, others }: PlayOfGame) => [playerId, ...others.map((other) => other.playerId)];
