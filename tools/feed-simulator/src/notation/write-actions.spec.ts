import { expect, test } from '@jest/globals';
import { type Release, visibleRows } from '../game/game.ts';
import type { Action } from '../nba/action.ts';
import { recordedJson, recordedTest } from '../testing/recorded.ts';
import { finalView, seededGames, twentySeeds } from '../testing/seeded.ts';
import type { Row } from './row.ts';
import { createActionWriter } from './write-actions.ts';

const actions = twentySeeds.flatMap((seed) => seededGames(seed, 1).flatMap((game) => [...finalView(game).actions]));

test('createActionWriter carries the score after each action, which ends with the result', () => {
  for (const game of seededGames(3)) {
    const { fold, actions: rows } = finalView(game);
    expect(rows.at(-1)).toMatchObject({ scoreHome: String(fold.home.score), scoreAway: String(fold.away.score) });
  }
});

test('createActionWriter counts a player’s points along the way', () => {
  const [game] = seededGames(3, 1);
  const view = game && finalView(game);
  const scored = new Map<number, number>();
  for (const { personId, shotResult, actionType, pointsTotal } of view?.actions ?? []) {
    const points = { '2pt': 2, '3pt': 3, freethrow: 1 }[actionType];
    if (shotResult !== 'Made' || !points) continue;
    scored.set(personId, (scored.get(personId) ?? 0) + points);
    expect(pointsTotal).toBe(scored.get(personId));
  }
  expect(scored.size).toBeGreaterThan(10);
});

test('createActionWriter lets a rebound name the missed shot before it', () => {
  for (const game of seededGames(2, 3)) {
    const rows = finalView(game).actions;
    for (const rebound of rows.filter(({ actionType }) => actionType === 'rebound')) {
      const shot = rows.find(({ actionNumber }) => actionNumber === rebound.shotActionNumber);
      expect(shot?.shotResult).toBe('Missed');
    }
  }
});

test('createActionWriter writes after every release what it would write from nothing', () => {
  const [game] = seededGames(3, 1);
  if (!game) throw new Error('the evening has no game');
  const releases = game.releases() as ReadonlyArray<Release<Row>>;
  const write = createActionWriter(game.sheet);
  const isEdit = (index: number) => releases.slice(0, index).some(({ order }) => order === releases[index]?.order);
  const counts = releases.flatMap((_, index) => (isEdit(index) ? [index, index + 1] : []));

  expect(counts.length).toBeGreaterThan(4);
  for (const count of counts) {
    const rows = visibleRows(releases, count).map(({ row }) => row);
    expect(write(rows)).toEqual(createActionWriter(game.sheet)(rows));
  }
});

/** The different sets of fields among actions of a kind. */
const shapes = (rows: readonly Action[]) =>
  [...new Set(rows.map((row) => Object.keys(row).sort().join()))].map((keys) => keys.split(','));

recordedTest('createActionWriter has the fields of the recorded play-by-play for every kind of action', () => {
  const { game } = recordedJson<{ game: { actions: Action[] } }>('games/0022400561/playbyplay_0022400561.json');

  for (const kind of new Set(game.actions.map(({ actionType }) => actionType))) {
    const theirs = shapes(game.actions.filter(({ actionType }) => actionType === kind));
    const ours = shapes(actions.filter(({ actionType, subType }) => actionType === kind && subType !== 'technical'));
    const always = theirs.reduce((common, keys) => common.filter((key) => keys.includes(key)));
    expect(ours.length).toBeGreaterThan(0);
    for (const keys of ours) {
      expect(keys).toEqual(expect.arrayContaining(always));
      expect([...new Set(theirs.flat())]).toEqual(expect.arrayContaining(keys));
    }
  }
});
