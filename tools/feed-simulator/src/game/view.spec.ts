import { expect, test } from '@jest/globals';
import type { Action } from '../nba/action.ts';
import { isoClock } from '../nba/clock-text.ts';
import { seededGame } from '../testing/seeded.ts';
import { type Game, type Release, visibleRows } from './game.ts';
import { createGameViewer, runningClockMs } from './view.ts';

const { sheet } = seededGame();

function release(releaseMs: number, order: number, clockMs: number, about: Partial<Action> = {}): Release<Action> {
  const row = {
    actionNumber: order,
    orderNumber: order,
    clock: isoClock(clockMs),
    timeActual: '2024-11-09T00:00:00.0Z',
    period: 1,
    actionType: 'stoppage',
    qualifiers: [],
    personId: 0,
    possession: 0,
    scoreHome: '0',
    scoreAway: '0',
    ...about,
  };
  return { releaseMs: sheet.tipOffMs + releaseMs, order, clockMs, period: row.period, row };
}

function clockOf(...releases: Release<Action>[]): (virtualMs: number) => number {
  const game: Game = {
    sheet,
    boxScoreOpensMs: 0,
    releases: () => releases,
    actions: (count) => visibleRows(releases, count).map(({ row }) => row),
    finalBoxScore: () => null,
  };
  const view = createGameViewer(game);
  return (afterMs) => runningClockMs(view(sheet.tipOffMs + afterMs), sheet.tipOffMs + afterMs);
}

test('the clock runs towards the next action and reaches it when that comes out', () => {
  const clock = clockOf(release(0, 1, 720_000), release(20_000, 2, 700_000));

  expect([0, 5_000, 19_500, 20_000].map(clock)).toEqual([720_000, 715_000, 701_000, 700_000]);
});

test('the clock stands first when more time passes than is played', () => {
  const clock = clockOf(release(0, 1, 400_000), release(90_000, 2, 390_000));

  expect([0, 60_000, 80_000, 85_000].map(clock)).toEqual([400_000, 400_000, 400_000, 395_000]);
});

test('the clock does not wait for a late entry of what is long past', () => {
  const clock = clockOf(release(0, 5, 400_000), release(5_000, 1, 650_000), release(20_000, 6, 380_000));

  expect(clock(4_000)).toBe(396_000);
});

test('the clock stands after the last action that there is, and in a break', () => {
  const end = { actionType: 'period', subType: 'end' };

  expect(clockOf(release(0, 1, 400_000))(60_000)).toBe(400_000);
  expect(clockOf(release(0, 1, 0, end), release(90_000, 2, 720_000, { period: 2 }))(60_000)).toBe(0);
});

test('the clock shows tenths in the last minute', () => {
  const clock = clockOf(release(0, 1, 30_000), release(10_000, 2, 20_000));

  expect(clock(1_230)).toBe(28_800);
});
