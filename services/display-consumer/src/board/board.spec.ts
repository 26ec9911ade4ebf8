import type { PlayerStats } from '@courtside/contract-player-stats';
import type { Score } from '@courtside/contract-scores';
import type { FactRecord } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BoardStatus } from '../api.ts';
import { record, scoreAt, stats } from '../testing/facts.ts';
import { Board } from './board.ts';
import { Views } from './views.ts';

const status: BoardStatus = { state: 'following', problem: null, topics: [] };
const scoresAt = (...records: FactRecord<Score>[]) => ({ topic: 'courtside.scores', partition: 0, records });
const boxScoresAt = (...records: FactRecord<PlayerStats>[]) => ({
  topic: 'courtside.player-stats',
  partition: 0,
  records,
});

/** Everything that a viewer can see of it, as bytes. */
function bytesOf(board: Board): string {
  const views = new Views(board, () => status);
  const evening = views.evening();
  return JSON.stringify([evening, evening.games.map(({ gameId }) => views.game(gameId))]);
}

/** A game from its first to its last revision, with refreshes and corrections. */
const games = fc.array(
  fc.record({
    points: fc.nat(3),
    isRefresh: fc.boolean(),
    isCorrection: fc.boolean(),
    stepMs: fc.integer({ min: 1, max: 9_000 }),
  }),
  { minLength: 1, maxLength: 40 },
);

type Step = typeof games extends fc.Arbitrary<(infer Value)[]> ? Value : never;

function logOf(gameId: string, steps: readonly Step[]): FactRecord<Score>[] {
  let home = 0;
  let revision = 1;
  let isCorrection = false;
  let observedAt = 1_000;
  return steps.map((step, offset) => {
    observedAt += step.stepMs;
    if (!step.isRefresh) {
      revision += 1;
      isCorrection = step.isCorrection;
      home += isCorrection ? -step.points : step.points;
    }
    return record(gameId, offset, scoreAt(revision, home, 0, { gameId, observedAt, isCorrection }));
  });
}

test('Board shows the same bytes for every order, repetition and cutting of the facts of whole games', () => {
  fc.assert(
    fc.property(games, fc.array(fc.nat(40)), fc.infiniteStream(fc.nat()), (steps, repeated, picks) => {
      const log = logOf('simulated:1', steps);
      const boxScores = log.map(({ offset, fact }) =>
        record('simulated:1', offset, stats({ revision: fact?.revision ?? 0, observedAt: fact?.observedAt ?? 0 })),
      );
      const shuffled = [...log, ...repeated.flatMap((index) => log[index] ?? [])].sort(() =>
        picks.next().value % 2 ? 1 : -1,
      );
      const inOrder = new Board();
      const inDisorder = new Board();

      inOrder.scores.read(scoresAt(...log));
      inOrder.boxScores.read(boxScoresAt(...boxScores));
      for (const one of boxScores.toReversed()) inDisorder.boxScores.read(boxScoresAt(one));
      for (const one of shuffled) inDisorder.scores.read(scoresAt(one));

      expect(bytesOf(inDisorder)).toBe(bytesOf(inOrder));
    }),
  );
});

test('Board forgets a topic that was made again and keeps the other', () => {
  const board = new Board();
  board.scores.read(scoresAt(record('simulated:1', 7, scoreAt(9, 50, 40))));
  board.boxScores.read(boxScoresAt(record('simulated:1', 3, stats())));

  board.restart(board.scores);

  expect(board.game('simulated:1')).toMatchObject({
    score: undefined,
    history: [],
    boxScore: { standing: [{ offset: 3 }] },
  });
  board.scores.read(scoresAt(record('simulated:1', 0, scoreAt(1, 2, 0))));
  expect(board.game('simulated:1')?.score?.standing[0].revision).toBe(1);
});

test('Board counts a record that cannot be read once and goes past it', () => {
  const board = new Board();
  const broken = { topic: 'courtside.scores', partition: 2, offset: 5, reason: 'no schema fits' };

  board.refuse(board.scores, broken);
  board.refuse(board.scores, broken);

  expect(board.unreadable.countOf('courtside.scores')).toBe(1);
  expect(board.unreadable.last).toEqual([broken]);
});

test('Views keep the identity of a game that has not changed', () => {
  const board = new Board();
  const views = new Views(board, () => status);
  board.scores.read(
    scoresAt(record('a', 0, scoreAt(1, 0, 0, { gameId: 'a' })), record('b', 1, scoreAt(1, 0, 0, { gameId: 'b' }))),
  );
  const before = views.evening();

  board.scores.read(scoresAt(record('b', 2, scoreAt(2, 2, 0, { gameId: 'b' }))));

  const next = views.evening();
  expect(next.games[0]).toBe(before.games[0]);
  expect(next.games[1]).not.toBe(before.games[1]);
  expect(views.takeChanges().games).toEqual(new Set(['a', 'b']));
});
