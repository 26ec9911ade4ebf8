import { expect, test } from '@jest/globals';
import { playKind, shotOutcome } from './play-kind.ts';

const told = (actionType: string, subType: string | null = null, shotResult: 'made' | 'missed' | null = null) => ({
  actionType,
  subType,
  shotResult,
});

test.each([
  ['2pt', 'DUNK', 'twoPointer'],
  ['3pt', 'Jump Shot', 'threePointer'],
  ['heave', null, 'threePointer'],
  ['freethrow', '1 of 2', 'freeThrow'],
  ['jumpball', 'recovered', 'jumpBall'],
  ['period', 'start', 'periodStart'],
  ['period', 'end', 'periodEnd'],
  ['game', 'end', 'gameEnd'],
  ['instantreplay', null, 'other'],
  ['constructor', null, 'other'],
])('playKind calls %s (%s) a %s', (actionType, subType, kind) => {
  expect(playKind(told(actionType, subType))).toBe(kind);
});

test('shotOutcome counts what went in, and 0 for what missed', () => {
  expect(shotOutcome(told('3pt', null, 'made'))).toEqual({ isMade: true, points: 3 });
  expect(shotOutcome(told('2pt', null, 'made'))).toEqual({ isMade: true, points: 2 });
  expect(shotOutcome(told('freethrow', '1 of 2', 'made'))).toEqual({ isMade: true, points: 1 });
  expect(shotOutcome(told('freethrow', '1 of 2', 'missed'))).toEqual({ isMade: false, points: 0 });
});

test('shotOutcome knows nothing of what is no shot, and of a shot without a result', () => {
  expect(shotOutcome(told('rebound', 'offensive'))).toEqual({ isMade: null, points: null });
  expect(shotOutcome(told('2pt', 'DUNK'))).toEqual({ isMade: null, points: null });
});
