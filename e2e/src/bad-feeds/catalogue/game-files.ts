import type { BadCase } from '../bad-case.ts';

type GameFile = Omit<BadCase, 'document' | 'reach'>;

const unfit = { outcome: 'malformed', says: ['feed.malformed'], shows: 'before' } as const;
/** A jersey number 0 could be a 00, and of the clock there are also the minutes played. */
const less = { shows: 'less', lacks: /\.(jerseyNumber|clock|secondsPlayed)$/ } as const;
const repaired = { outcome: 'ok', says: ['feed.repaired'], isRepaired: true } as const;

/** What goes wrong in box score and play-by-play alike. */
export const gameFileCases: readonly GameFile[] = [
  { name: 'wrong types', fault: { kind: 'wrongTypes' }, ...unfit },
  { name: 'numbers that are null', fault: { kind: 'nulls' }, ...unfit },
  { name: 'absurd numbers', fault: { kind: 'absurd' }, ...unfit },
  { name: 'fields gone', fault: { kind: 'fieldsGone' }, ...unfit },
  { name: 'file of another game', fault: { kind: 'otherGame' }, ...unfit, says: ['feed.malformed', /0099999999/] },
  { name: 'a game id that is a number', fault: { kind: 'swappedId' }, ...unfit },
  { name: 'numbers as texts', fault: { kind: 'swappedTypes' }, ...repaired, ...less },
  { name: 'another form of clock', fault: { kind: 'oddClock' }, ...repaired, ...less },
  { name: 'everything twice', fault: { kind: 'duplicate' }, ...repaired, shows: 'now' },
  { name: 'in another order', fault: { kind: 'shuffled' }, outcome: 'ok', says: null, shows: 'now' },
  {
    ...{ name: 'no answer', fault: { kind: 'hang', count: 1 } },
    ...{ outcome: 'transient', says: ['feed.transient', /within 8000 ms/], shows: 'now' },
  },
];

const back = { name: 'back for a moment', fault: { kind: 'stale', agoMs: 240_000, count: 2 }, outcome: 'ok' } as const;
const unlabelled = { name: 'source not said', fault: { kind: 'unlabelled' }, outcome: 'ok', shows: 'before' } as const;

export const boxScoreCases: readonly GameFile[] = [
  { ...back, says: ['stats.held'], shows: 'now' },
  { ...unlabelled, says: ['stats.ofAnotherGame'] },
  { name: 'status unknown', fault: { kind: 'unknownStatus' }, ...unfit },
];

export const playByPlayCases: readonly GameFile[] = [
  { ...back, says: ['plays.held'], shows: 'now' },
  { ...unlabelled, says: ['plays.ofAnotherGame'] },
];
