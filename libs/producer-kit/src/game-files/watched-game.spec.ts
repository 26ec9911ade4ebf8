import { describe, expect, test } from '@jest/globals';
import { paceDelayMs, paceOf, type WatchedGame } from './watched-game.ts';

const now = 1_795_474_800_000;
const minutes = (count: number) => count * 60_000;
const game = (about: Partial<WatchedGame>): WatchedGame => ({
  gameId: 'simulated:0022600001',
  status: 'live',
  scheduledTipOff: now,
  unlistedSince: null,
  finalSince: null,
  ...about,
});
const final = (minutesAgo: number) => game({ status: 'final', finalSince: now - minutes(minutesAgo) });
const unlisted = (minutesAgo: number, about: Partial<WatchedGame> = {}) =>
  game({ unlistedSince: now - minutes(minutesAgo), ...about });

describe('paceOf, while the file is not final', () => {
  test.each([
    ['a live game', game({}), 'live'],
    ['a suspended game', game({ status: 'suspended' }), 'waiting'],
    ['a postponed game', game({ status: 'postponed' }), 'never'],
    ['a cancelled game', game({ status: 'cancelled' }), 'never'],
    ['a game in eleven minutes', game({ status: 'scheduled', scheduledTipOff: now + minutes(11) }), 'never'],
    ['a game in ten minutes', game({ status: 'scheduled', scheduledTipOff: now + minutes(10) }), 'waiting'],
    ['a game at a time to be determined', game({ status: 'scheduled', scheduledTipOff: null }), 'never'],
    ['a game that has just ended', final(0), 'live'],
    ['a game that ended a while ago', final(10), 'waiting'],
    ['a game that ended a day ago', final(24 * 60), 'never'],
    ['a game of an evening before', unlisted(60), 'waiting'],
    ['a game of an evening long before', unlisted(24 * 60), 'never'],
  ])('asks for %s at its pace', (_, watched, pace) => {
    expect(paceOf(watched, false, now)).toBe(pace);
  });
});

describe('paceOf, once the file is final', () => {
  test.each([
    ['a game that has just ended', final(0), 'final'],
    ['a game that ended two hours ago', final(120), 'never'],
    ['a game of the evening before within two hours', unlisted(1, { finalSince: now - minutes(119) }), 'final'],
    ['a game that the scoreboard still calls live', game({ finalSince: now }), 'waiting'],
  ])('asks for %s because of corrections', (_, watched, pace) => {
    expect(paceOf(watched, true, now)).toBe(pace);
  });
});

test('paceDelayMs is five seconds, a minute and ten minutes at the default interval', () => {
  const delays = (['live', 'waiting', 'final'] as const).map((pace) => paceDelayMs(pace, 5_000));

  expect(delays).toEqual([5_000, minutes(1), minutes(10)]);
});
