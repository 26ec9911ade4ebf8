import { expect, test } from '@jest/globals';
import { isWanted, type PlayFilter } from './play-filter.ts';
import { play } from './testing/plays.ts';

const everything: PlayFilter = { side: null, playerId: null, kind: 'all' };
const passer = { role: 'passer', playerId: '102', name: null } as const;
const blocker = { role: 'blocker', playerId: '101', name: null } as const;
const made = play({ kind: 'threePointer', isMade: true, side: 'home', playerId: '101', others: [passer] });
const missed = play({ kind: 'twoPointer', isMade: false, side: 'away', playerId: '201', others: [blocker] });
const timeout = play({ kind: 'timeout', side: 'home' });
const plays = [made, missed, timeout];
const wanted = (about: Partial<PlayFilter>) => plays.filter((one) => isWanted(one, { ...everything, ...about }));

test('isWanted wants every play of everybody at first', () => {
  expect(wanted({})).toEqual(plays);
});

test('isWanted keeps to a team', () => {
  expect(wanted({ side: 'home' })).toEqual([made, timeout]);
});

test('isWanted finds the plays in which a player takes part, those of others too', () => {
  expect(wanted({ playerId: '101' })).toEqual([made, missed]);
  expect(wanted({ playerId: '102' })).toEqual([made]);
});

test('isWanted keeps to a kind, and of scoring plays to those that scored', () => {
  expect(wanted({ kind: 'shots' })).toEqual([made, missed]);
  expect(wanted({ kind: 'threes' })).toEqual([made]);
  expect(wanted({ kind: 'scoring' })).toEqual([made]);
  expect(wanted({ kind: 'changes' })).toEqual([timeout]);
});
