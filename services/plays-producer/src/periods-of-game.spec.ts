import { expect, test } from '@jest/globals';
import { emptied, periodsOfGame } from './periods-of-game.ts';
import { action, gameId, play, seenPlays, teams } from './testing/any-plays.ts';

const periodsOf = (...actions: ReturnType<typeof action>[]) =>
  periodsOfGame({ gameId, source: 'simulated', actions }, teams);

test('periodsOfGame tells an action in the words of the contract', () => {
  expect(periodsOf(action())).toEqual([seenPlays({ plays: [play()] })]);
});

test('periodsOfGame gives each team its plays, and those of nobody to none', () => {
  const [period] = periodsOf(action(), action({ teamId: '8' }), action({ teamId: null }), action({ teamId: '9' }));

  expect(period?.plays.map(({ side }) => side)).toEqual(['home', 'away', null, null]);
});

test('periodsOfGame tells who else took part, and no place of what has none', () => {
  const nowhere = { x: null, y: null, basket: null, shotDistanceFeet: null };
  const [period] = periodsOf(
    action({ assistPlayerId: '102', assistPlayerName: 'B. Birch' }),
    action({ ...nowhere, fouledPlayerId: '201', fouledPlayerName: 'Otter' }),
    action({ ...nowhere, blockPlayerId: '202', stealPlayerId: '203', shotDistanceFeet: 7 }),
  );

  expect(period?.plays).toMatchObject([
    { shot: { x: 71.5 }, others: [{ role: 'passer', playerId: '102', name: 'B. Birch' }] },
    { shot: null, others: [{ role: 'fouled', playerId: '201', name: 'Otter' }] },
    { shot: { x: null, distanceFeet: 7 }, others: [{ role: 'blocker' }, { role: 'stealer', name: null }] },
  ]);
});

test('periodsOfGame keeps the order of the game within each period', () => {
  const periods = periodsOf(
    action({ actionNumber: 9, period: 2 }),
    action({ actionNumber: 2 }),
    action({ actionNumber: 8, period: 2 }),
  );

  const numbers = periods.map(({ period, plays }) => [period, ...plays.map(({ actionNumber }) => actionNumber)]);
  expect(numbers).toEqual([
    [1, 2],
    [2, 9, 8],
  ]);
});

test('periodsOfGame knows by its plays that a period, and that the game is over', () => {
  const periods = periodsOf(
    action({ actionType: 'period', subType: 'end', shotResult: null }),
    action({ actionType: 'game', subType: 'end', shotResult: null, period: 2 }),
    action({ period: 3 }),
  );

  expect(periods).toMatchObject([
    { period: 1, isPeriodOver: true, isFinal: false },
    { period: 2, isPeriodOver: false, isFinal: true },
    { period: 3, isPeriodOver: false, isFinal: false },
  ]);
});

test('emptied keeps whose period it was, and no play of it', () => {
  const over = seenPlays({ isPeriodOver: true, isFinal: true });

  expect(emptied(over)).toEqual(seenPlays({ plays: [] }));
});
