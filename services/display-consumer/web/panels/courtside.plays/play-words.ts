import type { Play } from '@courtside/contract-plays';
import { otherWords } from './other-words.ts';
import { freeThrowWords, shotWords } from './shot-words.ts';
import type { TeamNames } from './team-names.ts';

/** A play in words: what happened, and what belongs to it in smaller letters. */
export interface PlayWords {
  readonly what: string;
  readonly detail: string | null;
}

/** A play as people say it. What is not understood is told in the words of the source. */
export function playWords(play: Play, teams: TeamNames, periodName: string): PlayWords {
  const who = play.playerName ?? (play.side === null ? null : teams[play.side]);
  switch (play.kind) {
    case 'twoPointer':
    case 'threePointer':
    case 'freeThrow':
      return who === null || play.isMade === null ? asTold(play) : shotWords(play, who, play.isMade);
    case 'periodStart':
      return plain(`Start of ${periodName}`);
    case 'periodEnd':
      return plain(`End of ${periodName}`);
    case 'gameEnd':
      return plain('End of the game');
    case 'jumpBall':
    case 'stoppage':
    case 'ejection':
    case 'other':
      return asTold(play);
    default:
      return who === null ? asTold(play) : actionWords(play, who);
  }
}

const plain = (what: string): PlayWords => ({ what, detail: null });

const asTold = ({ text, subKind, kind }: Play): PlayWords =>
  plain(text ?? (kind === 'stoppage' ? ['Stoppage', subKind].filter(Boolean).join(': ') : (subKind ?? 'Play')));

function actionWords(play: Play, who: string): PlayWords {
  const { kind, subKind, descriptor } = play;
  switch (kind) {
    case 'rebound':
      return plain(`${who} ${words(play.playerName === null ? 'team' : null, subKind, 'rebound')}`);
    case 'steal':
      return plain(`${who} steals the ball`);
    case 'block':
      return plain(`${who} blocks the shot`);
    case 'turnover':
      return {
        what: `${who} turnover`,
        detail: details(words(descriptor, subKind), otherWords(play, 'stealer', 'stolen by')),
      };
    case 'foul':
      return {
        what: `${who} ${foulName(play)} foul`,
        detail: details(otherWords(play, 'fouled', 'on'), freeThrowWords(play)),
      };
    case 'substitution':
      return plain(`${who} ${subKind === 'in' ? 'comes in' : 'goes out'}`);
    case 'timeout':
      return plain(`${who} time-out`);
    default:
      return { what: `${who} ${kind}`, detail: details(words(descriptor, subKind)) };
  }
}

/** A personal foul is named by how it came about. */
const foulName = ({ subKind, descriptor }: Play) =>
  subKind === 'personal' ? words(descriptor ?? subKind) : words(descriptor, subKind);

const words = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' ');
const details = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ') || null;
