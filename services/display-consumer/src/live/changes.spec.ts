import type { Score } from '@courtside/contract-scores';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BoardStatus } from '../api.ts';
import { applyEveningChange, applyGameChange } from '../apply-change.ts';
import { Board } from '../board/board.ts';
import { Views } from '../board/views.ts';
import { line, record, scoreAt, stats } from '../testing/facts.ts';
import { eveningChange } from './evening-change.ts';
import { gameChange } from './game-change.ts';

const gameIds = ['simulated:1', 'simulated:2', 'simulated:3'];

/** One thing that happens to a board. */
const happenings = fc.record({
  kind: fc.constantFrom('score', 'boxScore', 'tombstone', 'status', 'restart'),
  gameId: fc.constantFrom(...gameIds),
  points: fc.nat(120),
  revision: fc.nat(9),
  isCorrection: fc.boolean(),
  gameDate: fc.constantFrom('2026-01-15', '2026-01-16'),
});

type Happening = typeof happenings extends fc.Arbitrary<infer Value> ? Value : never;

/** A board to which things happen; offsets rise by one. */
function livelyBoard() {
  let offset = 0;
  let status: BoardStatus = { state: 'following', problem: null, topics: [] };
  const board = new Board();
  const views = new Views(board, () => status);
  const happen = (happening: Happening) => {
    const { kind, gameId, points, revision, isCorrection, gameDate } = happening;
    offset += 1;
    const scores = { topic: 'courtside.scores', partition: 0 };
    const about = { gameId, isCorrection, gameDate };
    if (kind === 'score')
      board.readScores({ ...scores, records: [record(gameId, offset, scoreAt(revision, points, 9, about))] });
    if (kind === 'tombstone') board.readScores({ ...scores, records: [record<Score>(gameId, offset, null)] });
    if (kind === 'restart') board.restart('courtside.scores');
    if (kind === 'status') status = { ...status, problem: `problem ${points}` };
    const fact = stats({ gameId, revision, observedAt: offset, isCorrection, players: [line({ points })] });
    if (kind === 'boxScore')
      board.readBoxScores({ topic: 'courtside.player-stats', partition: 0, records: [record(gameId, offset, fact)] });
  };
  return { views, happen };
}

test('eveningChange applied to the picture gives the next picture', () => {
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (all, perTick) => {
      const { views, happen } = livelyBoard();
      let seen = views.evening();

      for (let at = 0; at < all.length; at += perTick) {
        all.slice(at, at + perTick).forEach(happen);
        const next = views.evening();
        const change = eveningChange(seen, next);
        seen = change ? applyEveningChange(seen, JSON.parse(JSON.stringify(change))) : seen;

        expect(seen).toEqual(next);
      }
    }),
  );
});

test('gameChange applied to the picture gives the next picture', () => {
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (all, perTick) => {
      const { views, happen } = livelyBoard();
      let seen = views.game('simulated:1');

      for (let at = 0; at < all.length; at += perTick) {
        all.slice(at, at + perTick).forEach(happen);
        const next = views.game('simulated:1');
        const change = gameChange(seen, next);
        seen = change ? applyGameChange(seen, JSON.parse(JSON.stringify(change))) : seen;

        expect(seen).toEqual(next);
      }
    }),
  );
});

test('eveningChange is undefined when nothing has changed, and names only what has', () => {
  const { views, happen } = livelyBoard();
  const about = { points: 2, revision: 1, isCorrection: false, gameDate: '2026-01-15' } as const;
  for (const gameId of gameIds) happen({ ...about, kind: 'score', gameId });
  const before = views.evening();

  expect(eveningChange(before, views.evening())).toBeUndefined();
  happen({ ...about, kind: 'score', gameId: 'simulated:2', revision: 2 });

  const change = eveningChange(before, views.evening());
  expect(Object.keys(change ?? {})).toEqual(['games']);
  expect(change?.games?.map(({ gameId }) => gameId)).toEqual(['simulated:2']);
});

test('gameChange carries only the new points of the line', () => {
  const { views, happen } = livelyBoard();
  const about = { kind: 'score', gameId: 'simulated:1', isCorrection: false, gameDate: '2026-01-15' } as const;
  happen({ ...about, points: 2, revision: 1 });
  happen({ ...about, points: 4, revision: 2 });
  const before = views.game('simulated:1');

  happen({ ...about, points: 7, revision: 3 });

  const change = gameChange(before, views.game('simulated:1'));
  expect(change?.timeline?.keep).toBe(2);
  expect(change?.timeline?.points.map(({ home }) => home)).toEqual([7]);
  expect(Object.keys(change ?? {}).sort()).toEqual(['summary', 'timeline']);
});
