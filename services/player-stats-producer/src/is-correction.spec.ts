import { describe, expect, test } from '@jest/globals';
import { isCorrection, isStepBack } from './is-correction.ts';
import { anyBoxScore, box, guest, line } from './testing/any-box-score.ts';

const before = anyBoxScore;
const final = box({ isFinal: true });
const both = (known: typeof before, seen: typeof before) => [isStepBack(known, seen), isCorrection(known, seen)];

describe.each([
  ['less time played in all', before, box({ players: [line({ secondsPlayed: 880 }), guest] })],
  ['fewer points of a team', before, box({ players: [line({ points: 9 }), { ...guest, points: 13 }] })],
  ['a line with points that is gone', before, box({ players: [guest] })],
  ['a game that had ended and goes on', final, before],
])('%s', (_, known, seen) => {
  test('isStepBack and isCorrection say so', () => {
    expect(both(known, seen)).toEqual([true, true]);
  });
});

describe.each([
  ['an assist taken from a player', before, box({ players: [line({ assists: 2 }), guest] })],
  ['a point more after the end', final, { ...final, players: [line({ points: 12 }), guest] }],
  ['fewer points after the end', final, { ...final, players: [line({ points: 9 }), guest] }],
  ['a line more after the end', final, { ...final, players: [...final.players, line({ playerId: '102' })] }],
  ['a statistic that is gone after the end', final, { ...final, players: [line({ assists: null }), guest] }],
  ['another plus-minus after the end', final, { ...final, players: [line({ plusMinus: 5 }), guest] }],
  [
    'a rebound taken while points are scored',
    before,
    box({ players: [line({ points: 13, totalRebounds: 4 }), guest] }),
  ],
])('%s', (_, known, seen) => {
  test('isCorrection says so, though it is no step back', () => {
    expect(both(known, seen)).toEqual([false, true]);
  });
});

describe.each([
  ['a basket', before, box({ players: [line({ points: 13, secondsPlayed: 920 }), guest] })],
  ['a falling plus-minus', before, box({ players: [line({ plusMinus: -3 }), guest] })],
  ['a player who comes to the list', before, box({ players: [...before.players, line({ playerId: '102' })] })],
  [
    'an empty line that is gone',
    box({ players: [line({ secondsPlayed: null, points: 0 })].map(emptied) }),
    box({ players: [] }),
  ],
  ['a number that the source does not have any more', before, box({ players: [line({ steals: null }), guest] })],
  [
    'times and points that nobody knows any more',
    before,
    box({ players: [line({ secondsPlayed: null, points: null }), guest] }),
  ],
  ['the end', before, final],
  [
    'a statistic after the end that nobody had before',
    { ...final, players: [line({ steals: null }), guest] },
    { ...final, players: [line({ steals: 2 }), guest] },
  ],
  ['players who leave the court after the end', final, { ...final, players: [line({ isOnCourt: false }), guest] }],
])('%s', (_, known, seen) => {
  test('isStepBack and isCorrection let it pass', () => {
    expect(both(known, seen)).toEqual([false, false]);
  });
});

function emptied(full: ReturnType<typeof line>): ReturnType<typeof line> {
  const entries = Object.entries(full).map(([name, value]) => [name, typeof value === 'number' ? 0 : value]);
  return Object.fromEntries(entries);
}
