import type { Score } from '@courtside/contract-scores';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BoardStatus } from '../api.ts';
import { applyEveningChange, applyGameChange, applyTopicChange } from '../apply-change.ts';
import { Board } from '../board/board.ts';
import { eveningLens, gameLens, topicLens, Views } from '../board/views.ts';
import { described, factOf, foreignSchema } from '../testing/discovered.ts';
import { line, record, scoreAt, stats } from '../testing/facts.ts';
import { eveningChange } from './evening-change.ts';
import { gameChange } from './game-change.ts';
import { subjectFor, type Wish } from './subjects.ts';
import { topicChange } from './topic-change.ts';

const gameIds = ['simulated:1', 'simulated:2', 'simulated:3'];

/** What happens to topics that the code does not know. */
const foreignKinds = ['fact', 'fact', 'fact', 'delete', 'gone', 'anew', 'evolved'] as const;

/** One thing that happens to a board. */
const happenings = fc.record({
  kind: fc.constantFrom('score', 'boxScore', 'tombstone', 'status', 'restart', ...foreignKinds),
  topic: fc.constantFrom('a.topic', 'z.topic'),
  isLeagueWide: fc.boolean(),
  key: fc.constantFrom('k1', 'k2', '__proto__'),
  gameId: fc.constantFrom(...gameIds),
  points: fc.nat(120),
  revision: fc.nat(9),
  isCorrection: fc.boolean(),
  gameDate: fc.constantFrom('2026-01-15', '2026-01-16'),
});

type Happening = typeof happenings extends fc.Arbitrary<infer Value> ? Value : never;

const anyHappening = {
  gameId: 'simulated:1',
  points: 2,
  revision: 1,
  isCorrection: false,
  gameDate: '2026-01-15',
  topic: 'a.topic',
  isLeagueWide: false,
  key: 'k1',
} as const;

const evolvedSchema = { ...foreignSchema, courtside: { title: 'Injuries and illness', entity: ['playerId'] } };

/** Shows the topic anew: for the first time, made again, or by a newer schema. */
function showAnew(board: Board, name: string, topicId: string, isEvolved: boolean): void {
  const topic = board.discovered.prepare(described(name, isEvolved ? evolvedSchema : foreignSchema), topicId);
  board.discovered.show(topic);
}

function happenToForeign(board: Board, { kind, topic: name, ...about }: Happening, offset: number): void {
  const { key, gameId, isLeagueWide, revision, points } = about;
  if (kind === 'gone') board.discovered.markGone(name);
  if (kind === 'anew' || kind === 'evolved') showAnew(board, name, `made at ${points}`, kind === 'evolved');
  if (kind !== 'fact' && kind !== 'delete') return;
  if (!board.discovered.get(name)) showAnew(board, name, 'first', false);
  const fact = factOf(key, revision, { gameId: isLeagueWide ? null : gameId, note: `${points}` });
  const records = [record(key, offset, kind === 'fact' ? fact : null)];
  board.discovered.get(name)?.read({ topic: name, partition: 0, records });
}

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
      board.scores.read({ ...scores, records: [record(gameId, offset, scoreAt(revision, points, 9, about))] });
    if (kind === 'tombstone') board.scores.read({ ...scores, records: [record<Score>(gameId, offset, null)] });
    if (kind === 'restart') board.restart(board.scores);
    happenToForeign(board, happening, offset);
    if (kind === 'status') status = { ...status, problem: `problem ${points}` };
    const fact = stats({ gameId, revision, observedAt: offset, isCorrection, players: [line({ points })] });
    if (kind === 'boxScore')
      board.boxScores.read({ topic: 'courtside.player-stats', partition: 0, records: [record(gameId, offset, fact)] });
  };
  return { views, happen };
}

test('eveningChange applied to the picture gives the next picture', () => {
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (all, perTick) => {
      const { views, happen } = livelyBoard();
      const lens = eveningLens();
      let seen = views.evening(undefined, lens);

      for (let at = 0; at < all.length; at += perTick) {
        all.slice(at, at + perTick).forEach(happen);
        const next = views.evening(undefined, lens);
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
      const lens = gameLens('simulated:1');
      let seen = views.game('simulated:1', lens);

      for (let at = 0; at < all.length; at += perTick) {
        all.slice(at, at + perTick).forEach(happen);
        const next = views.game('simulated:1', lens);
        const change = gameChange(seen, next);
        seen = change ? applyGameChange(seen, JSON.parse(JSON.stringify(change))) : seen;

        expect(seen).toEqual(next);
      }
    }),
  );
});

test('topicChange applied to the picture gives the next picture', () => {
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (all, perTick) => {
      const { views, happen } = livelyBoard();
      const lens = topicLens();
      let seen = views.topic('a.topic', lens);

      for (let at = 0; at < all.length; at += perTick) {
        all.slice(at, at + perTick).forEach(happen);
        const next = views.topic('a.topic', lens);
        const change = topicChange(seen, next);
        seen = change ? applyTopicChange(seen, JSON.parse(JSON.stringify(change))) : seen;

        expect(seen).toEqual(next);
        expect(next).toEqual(views.topic('a.topic'));
      }
    }),
  );
});

test('Views name everything that has changed: what they do not name looks as before', () => {
  const wishes: Wish[] = [
    { kind: 'evening', evening: undefined },
    { kind: 'topic', topic: 'a.topic' },
    { kind: 'topic', topic: 'courtside.scores' },
    ...gameIds.map((gameId): Wish => ({ kind: 'game', gameId })),
  ];
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 30 }), (all) => {
      const { views, happen } = livelyBoard();
      const subjects = wishes.map((wish) => subjectFor(wish, views));
      let before = subjects.map((subject) => subject.view());

      for (const happening of all.filter(({ kind }) => kind !== 'status')) {
        happen(happening);
        const changes = views.takeChanges();
        const next = subjects.map((subject) => subject.view());
        for (const [index, subject] of subjects.entries())
          if (!subject.concerns(changes)) expect(next[index]).toEqual(before[index]);
        before = next;
      }
    }),
  );
});

test('applyEveningChange keeps the identity of what has not changed', () => {
  const { views, happen } = livelyBoard();
  const fact = { ...anyHappening, kind: 'fact', isLeagueWide: true } as const;
  happen({ ...fact, topic: 'a.topic', key: 'k1' });
  happen({ ...fact, topic: 'a.topic', key: 'k2' });
  happen({ ...fact, topic: 'z.topic', key: 'k1' });
  const lens = eveningLens();
  const before = views.evening(undefined, lens);

  happen({ ...fact, topic: 'a.topic', key: 'k2', revision: 2 });
  const change = eveningChange(before, views.evening(undefined, lens));
  const after = applyEveningChange(before, JSON.parse(JSON.stringify(change)));

  expect(change?.features).toMatchObject([{ topic: 'a.topic', entities: [{ key: 'k2' }] }]);
  expect(after.features[1]).toBe(before.features[1]);
  expect(after.features[0]?.schema).toBe(before.features[0]?.schema);
  expect(after.features[0]?.entities[0]).toBe(before.features[0]?.entities[0]);
});

test('eveningChange is undefined when nothing has changed, and names only what has', () => {
  const { views, happen } = livelyBoard();
  const about = { ...anyHappening, points: 2 } as const;
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
  const about = { ...anyHappening, kind: 'score' } as const;
  happen({ ...about, points: 2, revision: 1 });
  happen({ ...about, points: 4, revision: 2 });
  const before = views.game('simulated:1');

  happen({ ...about, points: 7, revision: 3 });

  const change = gameChange(before, views.game('simulated:1'));
  expect(change?.timeline?.keep).toBe(2);
  expect(change?.timeline?.points.map(({ home }) => home)).toEqual([7]);
  expect(change?.features?.map(({ topic, ...what }) => [topic, Object.keys(what)])).toEqual([
    ['courtside.scores', ['entities']],
  ]);
  expect(Object.keys(change ?? {}).sort()).toEqual(['features', 'summary', 'timeline']);
});
