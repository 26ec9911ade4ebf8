import { expect, test } from '@jest/globals';
import { okData, okIssues } from '../testing/ok-data.ts';
import { boxScore, player } from '../testing/synthetic.ts';
import { parseBoxScore } from './parse-box-score.ts';

const gameId = '0099900001';
const parse = (raw: unknown) => parseBoxScore(raw, gameId);
const onlyLine = (about: Parameters<typeof player>[0]) => okData(parse(boxScore([player(about)]))).players[0];

test('parseBoxScore maps a box score to the content of PlayerStats', () => {
  const data = okData(parse(boxScore([player()])));

  expect(data).toEqual({
    gameId: 'simulated:0099900001',
    source: 'simulated',
    isFinal: false,
    players: [
      {
        playerId: '101',
        side: 'home',
        name: 'Ada Alder',
        jerseyNumber: '00',
        position: 'PG',
        isStarter: true,
        isOnCourt: true,
        participation: 'played',
        reason: null,
        secondsPlayed: 630,
        points: 9,
        fieldGoalsMade: 3,
        fieldGoalsAttempted: 7,
        threePointersMade: 1,
        threePointersAttempted: 2,
        freeThrowsMade: 2,
        freeThrowsAttempted: 2,
        offensiveRebounds: 1,
        defensiveRebounds: 4,
        totalRebounds: 5,
        assists: 6,
        steals: 1,
        blocks: 0,
        turnovers: 2,
        personalFouls: 3,
        technicalFouls: 0,
        plusMinus: -4,
      },
    ],
  });
});

test('parseBoxScore lists home players first, each side in the order of the source', () => {
  const raw = boxScore([player({ personId: 9 }), player({ personId: 3 })], [player({ personId: 5 })]);

  expect(okData(parse(raw)).players.map(({ playerId, side }) => `${side} ${playerId}`)).toEqual([
    'home 9',
    'home 3',
    'away 5',
  ]);
});

test('parseBoxScore leaves the zeros of who did not play as they are, and gives the reason', () => {
  const line = onlyLine({
    played: '0',
    starter: '0',
    oncourt: '0',
    position: undefined,
    notPlayingReason: 'DNP_COACH',
    notPlayingDescription: ' Right knee ',
    statistics: { points: 0, minutes: 'PT00M00.00S' },
  });

  expect(line).toMatchObject({
    participation: 'didNotPlay',
    reason: 'Right knee',
    points: 0,
    secondsPlayed: 0,
    position: null,
  });
});

test('parseBoxScore gives the position in the starting five, and none for the bench', () => {
  expect(onlyLine({ position: 'C' })?.position).toBe('C');
  expect(onlyLine({ position: 'C', starter: '0' })?.position).toBeNull();
});

test('parseBoxScore tells who is inactive from who only has not played', () => {
  const bench = { played: '0', notPlayingReason: 'INACTIVE_COACH' };

  expect(onlyLine({ ...bench, status: 'INACTIVE' })).toMatchObject({
    participation: 'inactive',
    reason: 'INACTIVE_COACH',
  });
  expect(onlyLine({ ...bench, status: 'ACTIVE' })).toMatchObject({ participation: 'didNotPlay' });
  expect(onlyLine({ status: 'INACTIVE', played: '1' })).toMatchObject({ participation: 'played', reason: null });
});

test('parseBoxScore gives null, never 0, for what the source does not have', () => {
  const line = onlyLine({ oncourt: undefined, jerseyNum: ' ', statistics: { steals: undefined, minutes: '' } });

  expect(line).toMatchObject({ isOnCourt: null, jerseyNumber: null, steals: null, secondsPlayed: null, points: 9 });
});

test('parseBoxScore gives null for every statistic of a line without statistics', () => {
  const data = okData(parse(boxScore([{ ...player(), statistics: undefined }])));

  expect(data.players[0]).toMatchObject({ name: 'Ada Alder', points: null, secondsPlayed: null, plusMinus: null });
});

test('parseBoxScore reads flags and numbers of another type, and says so', () => {
  const parsed = parse(boxScore([player({ starter: 1, played: true, statistics: { points: '9', assists: 'six' } })]));

  expect(okData(parsed).players[0]).toMatchObject({
    isStarter: true,
    participation: 'played',
    points: 9,
    assists: null,
  });
  expect(okIssues(parsed)).toEqual([
    'home player 101: starter is 1, read as "1"',
    'home player 101: played is true, read as "1"',
    'home player 101: statistics.points is "9", read as 9',
    'home player 101: statistics.assists is "six", read as null',
  ]);
});

test('parseBoxScore gives a plus-minus of zero without a sign', () => {
  expect(Object.is(onlyLine({ statistics: { plusMinusPoints: -0 } })?.plusMinus, 0)).toBe(true);
});

test('parseBoxScore drops lines of nobody and second lines of a player, and keeps the others', () => {
  const parsed = parse(boxScore([player(), player({ personId: 0 }), player(), 'x'], [player()]));

  expect(okData(parsed).players).toHaveLength(1);
  expect(okIssues(parsed)).toEqual([
    expect.stringMatching(/^dropped home player 0: personId/),
    'dropped home player 101: listed twice',
    expect.stringMatching(/^dropped home player at 3: /),
    'dropped away player 101: plays for the home team',
  ]);
});

test('parseBoxScore names twenty issues and counts the rest', () => {
  const players = Array.from({ length: 25 }, (_, index) =>
    player({ personId: index + 1, statistics: { points: '9' } }),
  );

  const issues = okIssues(parse(boxScore(players)));

  expect(issues).toHaveLength(21);
  expect(issues.at(-1)).toBe('and 5 more');
});

test.each([
  [{ gameStatus: 3, gameStatusText: 'Final' }, true],
  [{ gameStatus: 2, gameStatusText: 'Final', period: 4, gameClock: '' }, true],
  [{ gameStatus: 2 }, false],
  [{ gameStatus: 1, gameStatusText: 'PPD', period: 0 }, false],
])('parseBoxScore decides by the head %j whether the game is over', (head, isFinal) => {
  expect(okData(parse(boxScore([player()], [], head))).isFinal).toBe(isFinal);
});

test.each([
  ['of another game', boxScore([player()], [], { gameId: '0099900002' })],
  ['without players', { meta: {}, game: { gameId, homeTeam: {}, awayTeam: {} } }],
  ['without a status', boxScore([player()], [], { gameStatus: 'soon' })],
  ['of a source that nobody knows', { ...boxScore([player()]), meta: { courtsideSource: 'dream' } }],
  ['that is a list', []],
])('parseBoxScore calls a file %s malformed', (_what, raw) => {
  expect(parse(raw)).toMatchObject({ kind: 'malformed', reason: expect.stringMatching(/.+/) });
});

test('parseBoxScore gives no jersey number for a number 0, which could be a "00"', () => {
  expect(onlyLine({ jerseyNum: 0 })?.jerseyNumber).toBeNull();
  expect(onlyLine({ jerseyNum: '0' })?.jerseyNumber).toBe('0');
});

test.each([{ starter: undefined }, { played: 'perhaps' }, { played: '0', status: undefined }])(
  'parseBoxScore drops a line with %j rather than guess what it means',
  (about) => {
    expect(okData(parse(boxScore([player(about), player({ personId: 102 })]))).players).toMatchObject([
      { playerId: '102' },
    ]);
  },
);

test('parseBoxScore has nothing to say of a game that has begun and has no players', () => {
  const notBegun = { gameStatus: 1, gameStatusText: '7:00 pm ET', period: 0, gameClock: '' };

  expect(parse(boxScore([]))).toEqual({ kind: 'notAvailable', reason: 'no players in a game that has begun' });
  expect(parse(boxScore(['x']))).toMatchObject({ kind: 'malformed', reason: expect.stringMatching(/^no player can/) });
  expect(okData(parse(boxScore([], [], notBegun))).players).toEqual([]);
});
