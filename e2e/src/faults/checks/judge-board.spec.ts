import { expect, test } from '@jest/globals';
import { loggedScore, viewOf } from '../testing/samples.ts';
import { foldLog } from './fold-log.ts';
import { judgeBoard } from './judge-board.ts';

const [older, newest] = [loggedScore({ revision: 1 }), loggedScore({ revision: 2 })];
const folded = foldLog([older, newest]);
const place = 'courtside.scores simulated:1';

test('judgeBoard has nothing to say of a board that is the fold of the log', () => {
  expect(judgeBoard([viewOf(newest)], folded)).toEqual([]);
});

test('judgeBoard catches a display that takes the last fact for the newest', () => {
  const replayed = loggedScore({ revision: 1, offset: 3 });

  expect(judgeBoard([viewOf(replayed)], foldLog([older, newest, replayed]))).toContain(
    `${place} shows revision 1 of offset 3, the log has 2 at 2`,
  );
});

test('judgeBoard catches a display that has missed a record', () => {
  expect(judgeBoard([viewOf(older)], folded)).toContain(`${place} shows revision 1 of offset 1, the log has 2 at 2`);
  expect(judgeBoard([], folded)).toEqual([`${place} is in the log and not on the board`]);
});

test('judgeBoard catches a board that shows what no record says', () => {
  const madeUp = { ...newest, fact: { ...newest.fact, status: 'final' } };

  expect(judgeBoard([viewOf(madeUp)], folded)).toEqual([`${place} shows something else than revision 2 says`]);
  expect(judgeBoard([viewOf(newest)], new Map())).toEqual([`${place} is on the board and not in the log`]);
});

test('judgeBoard catches a summary that lags behind its score', () => {
  const view = { ...viewOf(newest), summary: viewOf(older).summary };

  expect(judgeBoard([view], folded)).toEqual([
    'simulated:1 has another home in its summary than in its score',
    'simulated:1 has another periodScores in its summary than in its score',
  ]);
});
