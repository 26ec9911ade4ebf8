import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { foldGame } from '../fold/fold-game.ts';
import { createGameViewer } from '../game/view.ts';
import { boxScoreDocument } from '../nba/box-score.ts';
import { playByPlayDocument } from '../nba/play-by-play.ts';
import { recordedFolder, recordedJson, recordedTest } from '../testing/recorded.ts';
import { finalView, seededGames } from '../testing/seeded.ts';
import type { RecordedBox } from './recording.ts';
import { replayProgramme } from './replay-programme.ts';

const folder = mkdtempSync(join(tmpdir(), 'courtside-recordings-'));
afterAll(() => rmSync(folder, { recursive: true }));

// A recording that may be in the repository: two games of the invented league, one of them with its box score.
const [first, second] = seededGames(5, 2).map(finalView);
if (!first || !second) throw new Error('the evening has fewer than two games');
for (const view of [first, second]) {
  const id = view.game.sheet.sourceGameId;
  mkdirSync(join(folder, id));
  writeFileSync(join(folder, id, `playbyplay_${id}.json`), JSON.stringify(playByPlayDocument('simulated', view, 0)));
}
const firstBox = boxScoreDocument('simulated', first, 0);
const firstId = first.game.sheet.sourceGameId;
writeFileSync(join(folder, firstId, `boxscore_${firstId}.json`), JSON.stringify(firstBox));

const game = (index: number, day = 0, mode: 'occurred' | 'published' = 'published') => {
  const found = replayProgramme(folder, mode).evening(day).games[index];
  if (!found) throw new Error(`the evening has no game ${index}`);
  return found;
};

test('replayProgramme shows the recorded rows as they were, on the first day', () => {
  expect(finalView(game(0)).actions).toEqual(first.actions.map((action) => JSON.parse(JSON.stringify(action))));
  expect(game(0).sheet).toMatchObject({ sourceGameId: firstId, gameDate: first.game.sheet.gameDate });
});

test('replayProgramme ends in the recorded box score, and shows the fold before', () => {
  const { length } = game(0).releases();

  expect(game(0).finalBoxScore(length)?.game).toEqual(JSON.parse(JSON.stringify(firstBox.game)));
  expect(game(0).finalBoxScore(length - 1)).toBeNull();
});

test('replayProgramme finds teams and starters of a game without a box score', () => {
  const { home, away } = game(1).sheet;
  const starters = (players: ReadonlyArray<{ personId: number; isStarter: boolean }>) =>
    players.flatMap(({ personId, isStarter }) => (isStarter ? [personId] : [])).sort();

  expect([home.teamId, away.teamId]).toEqual([second.game.sheet.home.teamId, second.game.sheet.away.teamId]);
  expect(starters(home.players)).toEqual(starters(second.game.sheet.home.players));
  expect(starters(away.players)).toEqual(starters(second.game.sheet.away.players));
  expect(finalView(game(1)).fold.home.score).toBe(second.fold.home.score);
});

test('replayProgramme comes to the same rows in both modes, and publishes late what was written late', () => {
  const [occurred, published] = [game(0, 0, 'occurred'), game(0, 0, 'published')];
  const releaseOf = (one: typeof occurred) => new Map(one.releases().map(({ order, releaseMs }) => [order, releaseMs]));
  const late = [...releaseOf(published)].filter(([order, ms]) => ms > (releaseOf(occurred).get(order) ?? 0) + 15_000);

  expect(finalView(published).actions).toEqual(finalView(occurred).actions);
  expect(late.length).toBeGreaterThan(0);
});

test('replayProgramme shows the evening again on the next day, later and under other ids', () => {
  const [today, tomorrow] = [game(0, 0), game(0, 1)];

  expect(tomorrow.sheet.sourceGameId).toMatch(/^002\d{7}$/);
  expect(tomorrow.sheet.sourceGameId).not.toBe(today.sheet.sourceGameId);
  expect(tomorrow.sheet.tipOffMs - today.sheet.tipOffMs).toBe(86_400_000);
  expect((tomorrow.releases()[0]?.releaseMs ?? 0) - (today.releases()[0]?.releaseMs ?? 0)).toBe(86_400_000);
  expect(tomorrow.finalBoxScore(tomorrow.releases().length)?.game).toMatchObject({
    gameId: tomorrow.sheet.sourceGameId,
    gameCode: expect.stringContaining(tomorrow.sheet.gameDate.replaceAll('-', '')),
  });
});

test('replayProgramme is another programme for other recordings', () => {
  const other = mkdtempSync(join(tmpdir(), 'courtside-recordings-'));
  const id = second.game.sheet.sourceGameId;
  writeFileSync(join(other, `playbyplay_${id}.json`), JSON.stringify(playByPlayDocument('simulated', second, 0)));

  expect(replayProgramme(other, 'published').identity).not.toBe(replayProgramme(folder, 'published').identity);
  rmSync(other, { recursive: true });
});

recordedTest('replayProgramme folds the recorded game into its official box score: 34 lines of 18 statistics', () => {
  const [replayed] = replayProgramme(recordedFolder('games/0022000001'), 'occurred').evening(0).games;
  if (!replayed) throw new Error('there is no game');
  const official = recordedJson<RecordedBox>('games/0022000001/boxscore_0022000001.json').game;
  const { fold } = finalView(replayed);
  const folded = boxScoreDocument('replay', finalView(replayed), 0).game;
  const compared = [...official18, 'minutes'];

  let lineCount = 0;
  for (const side of ['homeTeam', 'awayTeam'] as const) {
    expect(folded[side].periods).toEqual(official[side].periods);
    expect(folded[side].score).toBe(official[side].score);
    for (const [index, line] of official[side].players.entries()) {
      const ours: Record<string, unknown> = folded[side].players[index]?.statistics ?? {};
      const pick = (from: Record<string, unknown>) => Object.fromEntries(compared.map((name) => [name, from[name]]));
      expect(pick(ours)).toEqual(pick(line.statistics));
      lineCount += 1;
    }
  }
  expect(lineCount).toBe(34);
  expect(fold.phase).toBe('final');
});

const official18 = [
  'points',
  'assists',
  'blocks',
  'steals',
  'turnovers',
  'fieldGoalsMade',
  'fieldGoalsAttempted',
  'threePointersMade',
  'threePointersAttempted',
  'freeThrowsMade',
  'freeThrowsAttempted',
  'foulsPersonal',
  'foulsTechnical',
  'reboundsOffensive',
  'reboundsDefensive',
  'reboundsTotal',
  'plusMinusPoints',
];

recordedTest('replayProgramme plays the recorded overtime game to its real result, with five starters a team', () => {
  const [replayed] = replayProgramme(recordedFolder('games/0022400561'), 'published').evening(0).games;
  if (!replayed) throw new Error('there is no game');
  const { sheet } = replayed;
  const { fold, period } = finalView(replayed);
  const minutes = (side: 'home' | 'away') =>
    [...fold[side].lines.values()].reduce((sum, { tally }) => sum + tally.playedMs, 0) / 60_000;

  expect(sheet).toMatchObject({ gameDate: '2025-01-15', home: { tricode: 'PHI' }, away: { tricode: 'NYK' } });
  expect([fold.home.score, fold.away.score, period]).toEqual([119, 125, 5]);
  expect([minutes('home'), minutes('away')]).toEqual([265, 265]);
  for (const { players } of [sheet.home, sheet.away])
    expect(players.filter(({ isStarter }) => isStarter)).toHaveLength(5);
});

recordedTest('replayProgramme ends both recorded games in the same rows, whichever the mode', () => {
  const ends = (['occurred', 'published'] as const).map((mode) =>
    replayProgramme(recordedFolder('games'), mode)
      .evening(0)
      .games.map((one) => finalView(one).actions),
  );

  expect(ends[0]).toEqual(ends[1]);
  expect(ends[0]?.map((actions) => actions.length)).toEqual([610, 506]);
});

recordedTest(
  'replayProgramme shows five on court through the recorded game, rows in the order in which they occurred',
  () => {
    const [replayed] = replayProgramme(recordedFolder('games/0022000001'), 'occurred').evening(0).games;
    if (!replayed) throw new Error('there is no game');
    const view = createGameViewer(replayed);
    const folds = replayed
      .releases()
      .filter((_, index) => index % 20 === 0)
      .map(({ releaseMs }) => view(releaseMs).fold);

    for (const { home, away } of folds) expect([home.onCourt.size, away.onCourt.size]).toEqual([5, 5]);
    expect(foldGame(replayed.sheet, replayed.actions(replayed.releases().length)).scores.length).toBeGreaterThan(100);
  },
);
