import type { BadCase } from '../bad-case.ts';

type Scoreboard = Omit<BadCase, 'document'>;

const dropped = { reach: 'row', outcome: 'ok', says: ['game.vanished'], isRepaired: true, shows: 'before' } as const;
const less = { shows: 'less', lacks: /^clock$/ } as const;
const repaired = { reach: 'row', outcome: 'ok', says: ['feed.repaired'], isRepaired: true } as const;

/** What goes wrong in the list of games. */
export const scoreboardCases: readonly Scoreboard[] = [
  { name: 'a game of wrong types', fault: { kind: 'wrongTypes' }, ...dropped },
  { name: 'a game of nulls', fault: { kind: 'nulls' }, ...dropped },
  { name: 'a game of absurd numbers', fault: { kind: 'absurd' }, ...dropped },
  { name: 'a game without fields', fault: { kind: 'fieldsGone' }, ...dropped },
  { name: 'a game of unknown status', fault: { kind: 'unknownStatus' }, ...dropped },
  { name: 'a game id that is a number', fault: { kind: 'swappedId' }, ...dropped },
  { name: 'numbers as texts', fault: { kind: 'swappedTypes' }, ...repaired, ...less },
  { name: 'padded text', fault: { kind: 'padded' }, reach: 'row', outcome: 'ok', says: null, shows: 'now' },
  {
    ...{ name: 'a game gone for a moment', fault: { kind: 'vanish' }, reach: 'row', outcome: 'ok' },
    ...{ says: ['game.vanished'], shows: 'before' },
  },
  // Behind a row of texts, of which the log names twenty and counts the rest, these would not be named.
  { name: 'another form of clock', fault: { kind: 'oddClock' }, ...repaired, ...less },
  { name: 'a game listed twice', fault: { kind: 'duplicate' }, ...repaired, shows: 'now' },
  {
    // Three readers at the same pace: the one that publishes sees one or two of them, and never three.
    ...{ name: 'back for a moment', fault: { kind: 'stale', agoMs: 240_000, count: 4 }, reach: 'file' },
    ...{ outcome: 'ok', says: ['score.held'], shows: 'now' },
  },
  {
    ...{ name: 'no answer', fault: { kind: 'hang', count: 3 }, reach: 'file', outcome: 'transient' },
    ...{ says: ['feed.transient', /within 8000 ms/], shows: 'now' },
  },
];
