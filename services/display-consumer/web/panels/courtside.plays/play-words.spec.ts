import type { OtherPlayer } from '@courtside/contract-plays';
import { expect, test } from '@jest/globals';
import { playWords } from './play-words.ts';
import { play } from './testing/plays.ts';

const teams = { home: 'BKN', away: 'GSW' };
const irving = { side: 'home', playerId: '1', playerName: 'K. Irving' } as const;
const from = (distanceFeet: number) => ({ x: null, y: null, basket: null, distanceFeet });
const other = (role: OtherPlayer['role'], name: string) => ({ role, playerId: '9', name });
const words = (about: Parameters<typeof play>[0]) => playWords(play(about), teams, 'Q1');

test.each([
  [
    'a three',
    {
      ...irving,
      kind: 'threePointer',
      isMade: true,
      descriptor: 'pullup',
      subKind: 'Jump Shot',
      shot: from(25.6),
    },
    'K. Irving makes 26 ft pullup 3-pointer',
  ],
  [
    'a layup',
    { ...irving, kind: 'twoPointer', isMade: false, descriptor: 'driving', subKind: 'Layup', shot: from(2.2) },
    'K. Irving misses driving layup',
  ],
  [
    'a free throw',
    { ...irving, kind: 'freeThrow', isMade: true, subKind: '1 of 2' },
    'K. Irving makes free throw 1 of 2',
  ],
  ['a rebound', { ...irving, kind: 'rebound', subKind: 'defensive' }, 'K. Irving defensive rebound'],
  ['a rebound of nobody', { kind: 'rebound', subKind: 'offensive', side: 'away' }, 'GSW team offensive rebound'],
  ['a steal', { ...irving, kind: 'steal' }, 'K. Irving steals the ball'],
  ['a block', { ...irving, kind: 'block' }, 'K. Irving blocks the shot'],
  ['a turnover of the team', { kind: 'turnover', side: 'away', subKind: 'shot clock' }, 'GSW turnover'],
  [
    'a shooting foul',
    { ...irving, kind: 'foul', subKind: 'personal', descriptor: 'shooting' },
    'K. Irving shooting foul',
  ],
  ['a personal foul', { ...irving, kind: 'foul', subKind: 'personal' }, 'K. Irving personal foul'],
  [
    'a charge',
    { ...irving, kind: 'foul', subKind: 'offensive', descriptor: 'charge' },
    'K. Irving charge offensive foul',
  ],
  ['a violation', { ...irving, kind: 'violation', subKind: 'delay-of-game' }, 'K. Irving violation'],
  ['who comes', { ...irving, kind: 'substitution', subKind: 'in' }, 'K. Irving comes in'],
  ['who goes', { ...irving, kind: 'substitution', subKind: 'out' }, 'K. Irving goes out'],
  ['a time-out', { kind: 'timeout', side: 'home' }, 'BKN time-out'],
  ['a beginning', { kind: 'periodStart', text: 'Period Start' }, 'Start of Q1'],
  ['an end', { kind: 'periodEnd', text: 'Period End' }, 'End of Q1'],
  ['the end', { kind: 'gameEnd' }, 'End of the game'],
  ['a stoppage', { kind: 'stoppage', subKind: 'blood rule' }, 'Stoppage: blood rule'],
] as const)('playWords tells %s as people say it', (_what, about, what) => {
  expect(words(about).what).toBe(what);
});

test.each([
  [
    'a made shot',
    {
      kind: 'twoPointer',
      isMade: true,
      others: [other('passer', 'K. Durant')],
      qualifiers: ['pointsinthepaint', 'fastbreak'],
    },
    'assist K. Durant · fast break',
  ],
  ['a blocked shot', { kind: 'twoPointer', isMade: false, others: [other('blocker', 'Jordan')] }, 'blocked by Jordan'],
  [
    'a turnover',
    { kind: 'turnover', subKind: 'bad pass', others: [other('stealer', 'Curry')] },
    'bad pass · stolen by Curry',
  ],
  [
    'a foul',
    { kind: 'foul', others: [other('fouled', 'Curry')], qualifiers: ['2freethrow'] },
    'on Curry · 2 free throws',
  ],
  ['a free throw', { kind: 'freeThrow', isMade: true, qualifiers: ['2ndchance'] }, null],
  ['a steal', { kind: 'steal' }, null],
] as const)('playWords tells in smaller letters what belongs to %s', (_what, about, detail) => {
  expect(words({ ...irving, ...about }).detail).toBe(detail);
});

test('playWords takes the words of the source for what it does not understand', () => {
  expect(words({ kind: 'other', text: 'Coach’s challenge' }).what).toBe('Coach’s challenge');
  expect(words({ kind: 'twoPointer', isMade: true, text: 'Somebody scores' }).what).toBe('Somebody scores');
  expect(words({ kind: 'other' }).what).toBe('Play');
});
