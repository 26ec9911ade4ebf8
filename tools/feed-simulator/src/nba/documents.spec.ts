import { expect, test } from '@jest/globals';
import { createGameViewer, runningClockMs } from '../game/view.ts';
import { seededProgramme } from '../season/seeded-programme.ts';
import { recordedJson, recordedTest } from '../testing/recorded.ts';
import { finalView, seededGame, seededGames, twentySeeds } from '../testing/seeded.ts';
import { boxScoreDocument } from './box-score.ts';
import { playByPlayDocument } from './play-by-play.ts';
import { scoreboardDocument, scoreboardGame } from './scoreboard.ts';

const game = seededGame(1);
const view = createGameViewer(game);
const startMs = game.releases()[0]?.releaseMs ?? 0;
const endMs = game.releases().at(-1)?.releaseMs ?? 0;
const at = (virtualMs: number) => scoreboardGame(view(virtualMs), virtualMs);
const releaseOf = (type: string, subType: string, period: number) =>
  game.releases().find(({ row, period: its }) => {
    const { actionType, subType: kind } = (row as { play: { actionType: string; subType?: string } }).play;
    return actionType === type && kind === subType && its === period;
  })?.releaseMs ?? 0;

/** Paths of all fields, arrays as one: `scoreboard.games[].homeTeam.score`. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${path}[]`));
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, path ? `${path}.${key}` : key));
}
const fieldSet = (value: unknown) =>
  [...new Set(fieldsOf(value))].filter((field) => field !== 'meta.courtsideSource').sort();

/** The first thing that is found; looking on would play evenings for nothing. */
function firstOf<Key, Found>(keys: readonly Key[], find: (key: Key) => Found | undefined): Found {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  throw new Error(`Cannot find it with any of ${keys.length} keys`);
}

test('the scoreboard tells a game before the tip-off', () => {
  expect(at(startMs - 1)).toMatchObject({ gameStatus: 1, gameStatusText: '7:00 pm ET', period: 0, gameClock: '' });
  expect(at(startMs - 1).homeTeam).toMatchObject({ score: 0, inBonus: null, timeoutsRemaining: 0 });
  expect(at(startMs - 1).gameLeaders.homeLeaders.personId).toBe(0);
  expect(at(startMs - 1).gameEt).toMatch(/T19:00:00Z$/);
});

test('the scoreboard tells a live game, with the offset of the east', () => {
  const live = at(startMs + 20 * 60_000);

  expect(live).toMatchObject({ gameStatus: 2, gameEt: expect.stringMatching(/T19:00:00-05:00$/) });
  expect(live.gameStatusText).toMatch(/^Q1 \d+:\d\d$/);
  expect(live.gameLeaders.homeLeaders.points).toBeGreaterThan(0);
  expect(live.homeTeam.periods).toHaveLength(4);
});

test.each([
  [1, 'Q1 :00.0'],
  [2, 'Half'],
  [3, 'Q3 :00.0'],
])('the scoreboard ends period %d with "%s"', (period, text) => {
  expect(at(releaseOf('period', 'end', period))).toMatchObject({
    gameStatus: 2,
    gameStatusText: text,
    period,
    gameClock: 'PT00M00.00S',
  });
});

test('the scoreboard and the box score tell a final without a clock', () => {
  const final = { gameStatus: 3, gameStatusText: 'Final', period: 4, gameClock: '' };

  expect(at(endMs)).toMatchObject(final);
  expect(boxScoreDocument('simulated', view(endMs), endMs).game).toMatchObject(final);
});

test('the scoreboard counts overtimes in the text and in the rows', () => {
  const overtime = firstOf(twentySeeds, (seed) => seededGames(seed).find((one) => finalView(one).period > 4));
  const final = scoreboardGame(finalView(overtime), Number.MAX_SAFE_INTEGER);

  expect(final.gameStatusText).toBe(final.period === 5 ? 'Final/OT' : `Final/OT${final.period - 4}`);
  expect(final.homeTeam.periods.at(-1)).toMatchObject({ period: final.period, periodType: 'OVERTIME' });
});

test('the scoreboard tells a postponed game by its text alone', () => {
  const programme = seededProgramme(1, 6);
  const days = Array.from({ length: 40 }, (_, day) => day);
  const postponed = firstOf(days, (day) => programme.evening(day).games.find(({ sheet }) => sheet.isPostponed));

  expect(scoreboardGame(finalView(postponed), Number.MAX_SAFE_INTEGER)).toMatchObject({
    gameStatus: 1,
    gameStatusText: 'PPD',
    period: 0,
  });
});

test('the clock runs between actions, never back within a period and never past the next action', () => {
  let last = { clockMs: Number.POSITIVE_INFINITY, period: 0, count: 0 };
  const [shown, wrong] = [new Set<string>(), [] as unknown[]];
  for (let virtualMs = startMs; virtualMs < endMs; virtualMs += 1700) {
    const seen = view(virtualMs);
    const now = { clockMs: runningClockMs(seen, virtualMs), period: seen.period, count: seen.count };
    const lastOrder = seen.actions.at(-1)?.orderNumber ?? 0;
    const next = game.releases().find(({ order }, index) => index >= seen.count && order > lastOrder);
    if (now.period === last.period && now.clockMs > last.clockMs) wrong.push(last, now);
    if (next && next.period === now.period && now.clockMs < next.clockMs) wrong.push(now, next);
    shown.add(`${now.period} ${now.clockMs}`);
    last = now;
  }

  expect(wrong).toEqual([]);
  expect(shown.size).toBeGreaterThan(1000);
});

test('the scoreboard and the box score agree at every moment', () => {
  for (let virtualMs = startMs; virtualMs <= endMs + 60_000; virtualMs += 97_000) {
    const { homeTeam, awayTeam } = boxScoreDocument('simulated', view(virtualMs), virtualMs).game;
    const row = at(virtualMs);
    for (const [box, score] of [
      [homeTeam, row.homeTeam],
      [awayTeam, row.awayTeam],
    ] as const) {
      expect(box.score).toBe(score.score);
      expect(box.players.reduce((sum, { statistics }) => sum + statistics.points, 0)).toBe(box.score);
      expect(box.players.filter(({ oncourt }) => oncourt === '1')).toHaveLength(5);
    }
  }
});

test('every document says that it is simulated', () => {
  const documents = [
    scoreboardDocument('simulated', '2024-11-09', [at(startMs)], startMs),
    boxScoreDocument('simulated', view(startMs), startMs),
    playByPlayDocument('simulated', view(startMs), startMs),
  ];

  for (const { meta } of documents) expect(meta.courtsideSource).toBe('simulated');
});

recordedTest('the scoreboard has exactly the fields of the recorded ones', () => {
  const recorded = ['live-first-half', 'final-and-overtime'].map((name) => recordedJson(`scoreboards/${name}.json`));

  for (const one of recorded) {
    expect(fieldSet(scoreboardDocument('simulated', '2024-11-09', [at(startMs + 3_600_000)], startMs))).toEqual(
      fieldSet(one),
    );
  }
});

recordedTest('the box score has exactly the fields of the recorded one', () => {
  expect(fieldSet(boxScoreDocument('simulated', view(endMs), endMs))).toEqual(
    fieldSet(recordedJson('games/0022000001/boxscore_0022000001.json')),
  );
});

recordedTest('the play-by-play has the envelope of the recorded one', () => {
  const document = playByPlayDocument('simulated', view(endMs), endMs);
  const recorded = recordedJson<typeof document>('games/0022000001/playbyplay_0022000001.json');

  expect(fieldSet(document.meta)).toEqual(fieldSet({ ...recorded.meta, courtsideSource: 'simulated' }));
  expect(Object.keys(document.game)).toEqual(Object.keys(recorded.game));
});
