import { expect, test } from '@jest/globals';
import { okData, okIssues } from '../testing/ok-data.ts';
import { action, playByPlay } from '../testing/synthetic.ts';
import { parsePlayByPlay } from './parse-play-by-play.ts';

const parse = (...actions: unknown[]) => parsePlayByPlay(playByPlay(...actions), '0099900001');

test('parsePlayByPlay maps an action', () => {
  expect(okData(parse(action())).actions).toEqual([
    {
      actionNumber: 2,
      orderNumber: 20_000,
      period: 1,
      clockRemainingMs: 720_000,
      occurredAt: Date.parse('2030-01-06T00:40:01.500Z'),
      editedAt: Date.parse('2030-01-06T00:40:10Z'),
      actionType: '3pt',
      subType: 'Jump Shot',
      descriptor: null,
      qualifiers: [],
      description: null,
      teamId: '7',
      playerId: '101',
      playerName: 'A. Alder',
      assistPlayerId: '102',
      assistPlayerName: 'B. Birch',
      blockPlayerId: null,
      blockPlayerName: null,
      stealPlayerId: null,
      stealPlayerName: null,
      fouledPlayerId: null,
      fouledPlayerName: null,
      isFieldGoal: true,
      shotResult: 'made',
      x: 71.5,
      y: 48.25,
      basket: 'right',
      shotDistanceFeet: 25.4,
      homeScore: 3,
      awayScore: 0,
    },
  ]);
});

test('parsePlayByPlay orders actions by the game, not by their creation', () => {
  const parsed = parse(
    action({ actionNumber: 9, orderNumber: 10_000 }),
    action({ actionNumber: 3, orderNumber: 5_000 }),
  );

  expect(okData(parsed).actions.map(({ actionNumber }) => actionNumber)).toEqual([3, 9]);
});

test('parsePlayByPlay takes person 0 for nobody', () => {
  expect(okData(parse(action({ personId: 0, teamId: undefined }))).actions[0]).toMatchObject({
    playerId: null,
    teamId: null,
  });
});

test('parsePlayByPlay reads who blocked, stole and was fouled, with the names of the row', () => {
  const rows = [
    action({ shotResult: 'Missed', blockPersonId: 201, blockPlayerName: 'Otter' }),
    action({ actionNumber: 3, actionType: 'turnover', stealPersonId: 202, stealPlayerName: 'Ash' }),
    action({ actionNumber: 4, actionType: 'foul', foulDrawnPersonId: 203, foulDrawnPlayerName: 'Elm' }),
  ];

  expect(okData(parse(...rows)).actions).toMatchObject([
    { blockPlayerId: '201', blockPlayerName: 'Otter' },
    { stealPlayerId: '202', stealPlayerName: 'Ash' },
    { fouledPlayerId: '203', fouledPlayerName: 'Elm' },
  ]);
});

test('parsePlayByPlay has no place for what is no shot, nor for a place off the court', () => {
  const nowhere = parse(action({ x: null, y: null, side: null, shotDistance: undefined }));
  const outside = parse(action({ x: 130 }));

  expect(okData(nowhere).actions).toMatchObject([{ x: null, y: null, basket: null, shotDistanceFeet: null }]);
  expect(okIssues(nowhere)).toEqual([]);
  expect(okData(outside).actions).toMatchObject([{ x: null, y: 48.25 }]);
  expect(okIssues(outside)).toEqual(['action 2: x is 130, read as null']);
});

test('parsePlayByPlay reads scores that are numbers, drops what it cannot read, and says both', () => {
  const parsed = parse(action({ scoreHome: 3 }), action({ actionNumber: 5, period: null }), action());

  expect(okData(parsed).actions.map(({ homeScore }) => homeScore)).toEqual([3]);
  expect(okIssues(parsed)).toEqual([
    'action 2: scoreHome is 3, read as "3"',
    expect.stringMatching(/^dropped action 5: period: /),
    'dropped action 2: listed twice',
  ]);
});

test('parsePlayByPlay calls the file of another game malformed', () => {
  expect(parsePlayByPlay(playByPlay(), '0099900002')).toEqual({
    kind: 'malformed',
    reason: 'it is about game 0099900001',
  });
});

test('parsePlayByPlay has nothing to say of a file without actions, and none of a file of noise', () => {
  expect(parse()).toEqual({ kind: 'notAvailable', reason: 'no actions' });
  expect(parse('x')).toMatchObject({ kind: 'malformed', reason: expect.stringMatching(/^no action can be read; /) });
});
