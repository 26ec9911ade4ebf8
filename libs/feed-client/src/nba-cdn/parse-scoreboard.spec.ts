import { expect, test } from '@jest/globals';
import { okData, okIssues } from '../testing/ok-data.ts';
import { game, scoreboard, team } from '../testing/synthetic.ts';
import { parseScoreboard } from './parse-scoreboard.ts';

const onlyGame = (about: object) => okData(parseScoreboard(scoreboard(game(about)))).games[0];

test('parseScoreboard maps a live game to the content of a Score', () => {
  const data = okData(parseScoreboard(scoreboard(game())));

  expect(data).toEqual({
    source: 'simulated',
    gameDate: '2030-01-05',
    games: [
      {
        gameId: 'simulated:0099900001',
        source: 'simulated',
        league: 'nba',
        gameDate: '2030-01-05',
        scheduledTipOff: Date.UTC(2030, 0, 6, 0, 30),
        status: 'live',
        phase: 'inPlay',
        period: 2,
        regulationPeriods: 4,
        periodLengthSeconds: 720,
        overtimeLengthSeconds: 300,
        clockRemainingMs: 332_000,
        home: { teamId: '7', tricode: 'HER', name: 'Herons', city: 'Harbour', score: 55, wins: 3, losses: 1 },
        away: { teamId: '8', tricode: 'OTT', name: 'Otters', city: 'Harbour', score: 51, wins: 3, losses: 1 },
        periodScores: [
          { period: 1, home: 30, away: 20 },
          { period: 2, home: 25, away: 31 },
        ],
        eventTime: null,
      },
    ],
  });
});

test('parseScoreboard drops a game that cannot be read, names it and keeps the others', () => {
  const parsed = parseScoreboard(scoreboard(null, game({ gameId: '1', period: 'two' }), game()));

  expect(okData(parsed).games.map(({ gameId }) => gameId)).toEqual(['simulated:0099900001']);
  expect(okIssues(parsed)).toEqual([
    expect.stringMatching(/^dropped game at 0: /),
    expect.stringMatching(/^dropped game "1": period: /),
  ]);
});

test('parseScoreboard keeps the first of two entries of one game', () => {
  const parsed = parseScoreboard(scoreboard(game(), game({ period: 1 })));

  expect(okData(parsed).games.map(({ period }) => period)).toEqual([2]);
  expect(okIssues(parsed)).toEqual(['dropped game "0099900001": listed twice']);
});

test('parseScoreboard reads numbers and texts that have swapped their types, and says so', () => {
  const swapped = game({ gameStatus: '2', homeTeam: team({ score: '55', teamId: '7', teamTricode: 76 }) });

  const parsed = parseScoreboard(scoreboard(swapped));

  expect(okData(parsed).games[0]).toMatchObject({ status: 'live', home: { score: 55, teamId: '7', tricode: '76' } });
  expect(okIssues(parsed)).toContain('game "0099900001": homeTeam.score is "55", read as 55');
  expect(okIssues(parsed)).toHaveLength(4);
});

test('parseScoreboard empties a field that it can do without, and says so', () => {
  const parsed = parseScoreboard(scoreboard(game({ gameClock: '5:32', homeTeam: team({ wins: -1 }) })));

  expect(okData(parsed).games[0]).toMatchObject({ clockRemainingMs: null, home: { wins: null } });
  expect(okIssues(parsed)).toEqual([
    'game "0099900001": gameClock is "5:32", read as null',
    'game "0099900001": homeTeam.wins is -1, read as null',
  ]);
});

test('parseScoreboard takes unknown fields, missing optional ones and another order as no difference', () => {
  const { wins: _wins, losses: _losses, ...withoutRecord } = team();
  const reordered = Object.fromEntries(Object.entries(game({ homeTeam: withoutRecord, newField: 1 })).reverse());

  const parsed = parseScoreboard(scoreboard(reordered));

  expect(okIssues(parsed)).toEqual([]);
  expect(okData(parsed).games[0]).toEqual(onlyGame({ homeTeam: team({ wins: null, losses: null }) }));
});

test('parseScoreboard shows teams that are not known yet as TBD', () => {
  const unknown = team({ teamId: 0, teamName: '', teamTricode: null, teamCity: ' ' });

  expect(onlyGame({ homeTeam: unknown })?.home).toMatchObject({ teamId: '0', tricode: 'TBD', name: 'TBD', city: null });
});

test('parseScoreboard gives a game without a time of day no tip-off', () => {
  const waiting = { gameStatus: 1, period: 0, gameClock: '', gameTimeUTC: '2030-01-05T05:00:00Z' };

  expect(onlyGame({ ...waiting, gameStatusText: 'TBD' })?.scheduledTipOff).toBeNull();
  expect(onlyGame({ ...waiting, gameStatusText: '7:00 pm ET' })?.scheduledTipOff).toBe(Date.UTC(2030, 0, 5, 5));
});

test.each([
  ['0022500001', 'nba', 720],
  ['1022500001', 'wnba', 600],
  ['2022500001', 'gLeague', 720],
  ['x', 'other', 720],
])('parseScoreboard knows the league of game %s', (gameId, league, periodLengthSeconds) => {
  expect(onlyGame({ gameId })).toMatchObject({ league, periodLengthSeconds, overtimeLengthSeconds: 300 });
});

test.each(['../secret', 'a/b', '100%', 'a\nb', '', 'a'.repeat(65), 'a b'])(
  'parseScoreboard refuses the game id %j, which could not stand in a path or a key',
  (gameId) => {
    expect(parseScoreboard(scoreboard(game({ gameId })))).toMatchObject({ kind: 'malformed' });
  },
);

test('parseScoreboard takes a list without games for not available', () => {
  expect(parseScoreboard(scoreboard())).toEqual({ kind: 'notAvailable', reason: 'no games on 2030-01-05' });
});

test.each([
  [undefined, 'nba-cdn'],
  ['simulated', 'simulated'],
  ['replay', 'replay'],
])('parseScoreboard reads the source %s as %s', (courtsideSource, source) => {
  const data = okData(parseScoreboard({ ...scoreboard(game()), meta: { courtsideSource } }));

  expect(data.source).toBe(source);
  expect(data.games[0]?.gameId).toBe(`${source}:0099900001`);
});

test.each([
  ['an unknown source', { ...scoreboard(game()), meta: { courtsideSource: 'nba-cdn' } }],
  ['a source that is null', { ...scoreboard(game()), meta: { courtsideSource: null } }],
  ['no meta, which would pass a simulated evening as a real one', { ...scoreboard(game()), meta: undefined }],
  ['no date', { meta: {}, scoreboard: { games: [game()] } }],
  ['a date that is none', { meta: {}, scoreboard: { gameDate: '2030-02-30', games: [game()] } }],
  ['no list', { meta: {}, scoreboard: { gameDate: '2030-01-05', games: {} } }],
  ['a list', []],
  ['null', null],
])('parseScoreboard calls a file with %s malformed', (_what, raw) => {
  expect(parseScoreboard(raw)).toMatchObject({ kind: 'malformed', reason: expect.stringMatching(/.+/) });
});

test('parseScoreboard makes no id of a number, which has lost the zeros in front', () => {
  const parsed = parseScoreboard(scoreboard(game({ gameId: 99_900_001 }), game({ gameId: '0099900002' })));

  expect(okData(parsed).games.map(({ gameId }) => gameId)).toEqual(['simulated:0099900002']);
});

test.each([undefined, null, ' ', 'Q2 5:32\uFFFD'])(
  'parseScoreboard drops a game whose status text is %j, because only that tells a postponed one',
  (gameStatusText) => {
    const parsed = parseScoreboard(scoreboard(game({ gameStatusText }), game({ gameId: '0099900002' })));

    expect(okData(parsed).games.map(({ gameId }) => gameId)).toEqual(['simulated:0099900002']);
  },
);

test('parseScoreboard calls a team by what is left of its names, and drops a game whose team has none', () => {
  expect(onlyGame({ homeTeam: team({ teamTricode: null }) })?.home).toMatchObject({
    tricode: 'Herons',
    name: 'Herons',
  });
  expect(onlyGame({ homeTeam: team({ teamName: null }) })?.home).toMatchObject({ tricode: 'HER', name: 'HER' });
  expect(parseScoreboard(scoreboard(game({ homeTeam: team({ teamTricode: null, teamName: null }) })))).toMatchObject({
    kind: 'malformed',
  });
});

test.each([1_000, 2 ** 31, -1])('parseScoreboard takes %d for no score', (score) => {
  expect(parseScoreboard(scoreboard(game({ homeTeam: team({ score }) })))).toMatchObject({ kind: 'malformed' });
});

test('parseScoreboard calls a file that is nested too deep malformed, and does not fall', () => {
  const levelCount = 100_000;
  const period: unknown = JSON.parse('['.repeat(levelCount) + ']'.repeat(levelCount));

  expect(parseScoreboard(scoreboard(game({ period })))).toEqual({
    kind: 'malformed',
    reason: 'more than 32 levels deep',
  });
});
