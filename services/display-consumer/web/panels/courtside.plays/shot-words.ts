import type { Play } from '@courtside/contract-plays';
import { otherWords } from './other-words.ts';
import type { PlayWords } from './play-words.ts';

/** Nearer than this nobody counts feet. */
const closeFeet = 4;

/** A shot or free throw in words: "K. Irving makes 26 ft pullup 3-pointer" and who helped. */
export function shotWords(play: Play, who: string, isMade: boolean): PlayWords {
  const detail = [
    otherWords(play, 'passer', 'assist'),
    otherWords(play, 'blocker', 'blocked by'),
    ...(play.kind === 'freeThrow' ? [] : play.qualifiers.flatMap((qualifier) => qualifierWords[qualifier] ?? [])),
  ];
  return {
    what: `${who} ${isMade ? 'makes' : 'misses'} ${shotName(play)}`,
    detail: detail.filter(Boolean).join(' · ') || null,
  };
}

/** What the source says of a shot that a viewer would say too. */
const qualifierWords: Readonly<Record<string, string>> = { fastbreak: 'fast break', '2ndchance': 'second chance' };

/** "26 ft pullup 3-pointer", "driving layup", "free throw 1 of 2". */
export function shotName({ kind, subKind, descriptor, shot }: Play): string {
  if (kind === 'freeThrow') return ['free throw', subKind].filter(Boolean).join(' ');
  const distanceFeet = shot?.distanceFeet ?? 0;
  const feet = distanceFeet < closeFeet ? null : `${Math.round(distanceFeet)} ft`;
  const noun = kind === 'threePointer' ? '3-pointer' : (subKind ?? 'shot').toLowerCase();
  return [feet, descriptor, noun].filter(Boolean).join(' ');
}

/** The free throws that a foul gives: the source writes `2freethrow`. */
export function freeThrowWords({ qualifiers }: Play): string | null {
  const count = qualifiers.flatMap((qualifier) => /^([123])freethrow$/.exec(qualifier)?.[1] ?? [])[0];
  if (count === undefined) return null;
  return count === '1' ? '1 free throw' : `${count} free throws`;
}
