import { expect, test } from '@jest/globals';
import { foldGame } from '../fold/fold-game.ts';
import { type Release, visibleRows } from '../game/game.ts';
import { drawLeague } from '../season/league.ts';
import { drawEvening, type Fixture } from '../season/schedule.ts';
import { playFixture, seededGame } from '../season/seeded-game.ts';
import { twentySeeds } from '../testing/seeded.ts';
import { releasePlays } from './release-plays.ts';
import type { Row } from './row.ts';

const fixtureOf = (seed: number) => drawEvening(seed, 0, 1, drawLeague(seed)).fixtures[0] as Fixture;
const games = twentySeeds.map((seed) => {
  const { plays } = playFixture(fixtureOf(seed));
  return { seed, plays, releases: releasePlays(plays, fixtureOf(seed).seed) };
});
const isEdit = ({ order }: Release<Row>, index: number, all: ReadonlyArray<Release<Row>>) =>
  all.slice(0, index).some((earlier) => earlier.order === order);

test('releasePlays ends in the plays as they were, whatever was read wrongly before', () => {
  for (const { plays, releases } of games) {
    expect(visibleRows(releases, releases.length).map(({ row }) => row.play)).toEqual(plays);
  }
});

test('releasePlays shows nothing before it happened, and nothing after the game has ended', () => {
  for (const { releases } of games) {
    expect(releases.filter(({ releaseMs, row }) => releaseMs <= row.play.occurredMs)).toEqual([]);
    expect(releases.at(-1)?.row.play.actionType).toBe('game');
  }
});

test('releasePlays enters a few plays late and edits a few, in every game', () => {
  for (const { releases } of games) {
    const late = releases.filter(({ releaseMs, row }) => releaseMs - row.play.occurredMs > 15_000);
    expect(releases.filter(isEdit).length).toBeGreaterThan(0);
    expect(late.length).toBeGreaterThan(2);
    expect(late.length).toBeLessThan(40);
  }
});

test('releasePlays numbers actions in order of entry, so that late ones stand in the middle with high numbers', () => {
  const [game] = games;
  const rows = game ? visibleRows(game.releases, game.releases.length).map(({ row }) => row) : [];
  const entered = rows.toSorted((one, other) => one.actionNumber - other.actionNumber);

  expect(new Set(rows.map(({ actionNumber }) => actionNumber)).size).toBe(rows.length);
  expect(entered).not.toEqual(rows);
});

test('releasePlays never takes a point back', () => {
  for (const { seed } of games.slice(0, 3)) {
    const game = seededGame(fixtureOf(seed), 0);
    const scores = game.releases().map((_, index) => foldGame(game.sheet, game.actions(index + 1)));
    const falls = scores.filter(({ home, away }, index) => {
      const before = scores[index - 1];
      return before !== undefined && (home.score < before.home.score || away.score < before.away.score);
    });

    expect(falls).toEqual([]);
  }
});
