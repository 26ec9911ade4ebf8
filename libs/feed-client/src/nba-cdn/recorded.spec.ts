import { expect } from '@jest/globals';
import { okData, okIssues } from '../testing/ok-data.ts';
import { recordedJson, recordedTest } from '../testing/recorded.ts';
import { parseBoxScore } from './parse-box-score.ts';
import { parsePlayByPlay } from './parse-play-by-play.ts';
import { parseScoreboard } from './parse-scoreboard.ts';
import type { SeenAction } from './play-by-play-action.ts';

interface RawTeam {
  readonly score: number;
  readonly periods: ReadonlyArray<{ period: number; score: number }>;
}
interface RawScoreboard {
  readonly scoreboard: { readonly games: ReadonlyArray<{ homeTeam: RawTeam; awayTeam: RawTeam; gameTimeUTC: string }> };
}

const scoreboardFile = (name: string) => recordedJson(`scoreboards/${name}.json`);
const times = (count: number, state: string) => Array.from({ length: count }, () => state);

/** Status, phase, period, clock in ms and number of period rows of every game, in the order of the file. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'scheduled-and-final': ['final final 4 null 4', ...times(5, 'scheduled pregame 0 null 0')],
  'live-first-half': [
    'live inPlay 1 164000 1',
    'live inPlay 1 197000 1',
    'live inPlay 2 333000 2',
    'final final 4 null 4',
    ...times(5, 'scheduled pregame 0 null 0'),
  ],
  'live-end-of-period': [
    'live inPlay 3 347000 3',
    'live inPlay 2 85000 2',
    'live endOfPeriod 1 0 1',
    ...times(4, 'final final 4 null 4'),
  ],
  'live-half-and-double-overtime': [
    'live halftime 2 0 2',
    'live inPlay 3 424000 3',
    ...times(2, 'final final 4 null 4'),
    'final final 6 null 6',
    ...times(3, 'final final 4 null 4'),
  ],
  'final-and-overtime': [5, 2, 3].flatMap((count, index) => [
    ...times(count, 'final final 4 null 4'),
    ...(index < 2 ? ['final final 5 null 5'] : []),
  ]),
  'postponed-and-final': ['final final 4 null 4', 'postponed pregame 0 null 0', ...times(2, 'final final 4 null 4')],
  'edge-if-necessary-tbd': ['scheduled pregame 0 null 0'],
  'edge-live-status-with-final-text': times(6, 'final final 4 null 4'),
};

for (const [name, states] of Object.entries(expected)) {
  recordedTest(`parseScoreboard reads the state of every game of ${name}`, () => {
    const { games } = okData(parseScoreboard(scoreboardFile(name)));

    const read = games.map((game) =>
      [game.status, game.phase, game.period, game.clockRemainingMs, game.periodScores.length]
        .join(' ')
        .replace('  ', ' null '),
    );
    expect(read).toEqual(states);
  });

  recordedTest(`parseScoreboard carries the points of ${name} unchanged, and periods that sum to them`, () => {
    const raw = scoreboardFile(name) as RawScoreboard;
    const { games } = okData(parseScoreboard(raw));

    for (const [index, { home, away, periodScores }] of games.entries()) {
      expect(home.score).toBe(raw.scoreboard.games[index]?.homeTeam.score);
      expect(away.score).toBe(raw.scoreboard.games[index]?.awayTeam.score);
      expect(periodScores.reduce((sum, row) => sum + row.home, 0)).toBe(home.score);
      expect(periodScores.reduce((sum, row) => sum + row.away, 0)).toBe(away.score);
    }
  });

  recordedTest(`parseScoreboard has nothing to say about ${name} except where its signs disagree`, () => {
    const isEdited = name === 'edge-live-status-with-final-text';

    expect(okIssues(parseScoreboard(scoreboardFile(name)))).toHaveLength(isEdited ? 6 : 0);
  });
}

recordedTest('parseScoreboard takes the tip-off from the time in UTC, and none from a game to be determined', () => {
  const scheduled = scoreboardFile('live-first-half') as RawScoreboard;

  const tipOffs = okData(parseScoreboard(scheduled)).games.map((game) => game.scheduledTipOff);

  expect(tipOffs).toEqual(scheduled.scoreboard.games.map((game) => Date.parse(game.gameTimeUTC)));
  expect(okData(parseScoreboard(scoreboardFile('edge-if-necessary-tbd'))).games[0]?.scheduledTipOff).toBeNull();
});

recordedTest('parseScoreboard calls a real evening nba-cdn and believes its date, not its clock', () => {
  const data = okData(parseScoreboard(scoreboardFile('final-and-overtime'))); // Captured on the next morning.

  expect(data).toMatchObject({ source: 'nba-cdn', gameDate: '2026-01-07' });
  expect(data.games.every((game) => game.eventTime === null && game.gameDate === '2026-01-07')).toBe(true);
});

const gameId = '0022000001';
const boxScoreFile = () => recordedJson(`games/${gameId}/boxscore_${gameId}.json`);
const actionsOf = (id: string) =>
  okData(parsePlayByPlay(recordedJson(`games/${id}/playbyplay_${id}.json`), id)).actions;

recordedTest('parseBoxScore reads the official box score without an issue', () => {
  const parsed = parseBoxScore(boxScoreFile(), gameId);
  const { isFinal, players } = okData(parsed);
  const sum = (side: string) =>
    players.reduce((points, line) => points + (line.side === side ? (line.points ?? 0) : 0), 0);
  const count = (participation: string) => players.filter((line) => line.participation === participation).length;

  expect(okIssues(parsed)).toEqual([]);
  expect(isFinal).toBe(true);
  expect([players.length, count('played'), count('inactive')]).toEqual([34, 28, 6]);
  expect([sum('home'), sum('away')]).toEqual([125, 99]);
  expect(players.filter((line) => line.isStarter && line.position !== null)).toHaveLength(10);
  expect(players.filter((line) => line.reason !== null)).toHaveLength(6);
});

recordedTest('parseBoxScore takes exact minutes, which sum to 240, not the rounded ones', () => {
  const { players } = okData(parseBoxScore(boxScoreFile(), gameId));

  const seconds = players.reduce((sum, line) => sum + (line.side === 'home' ? (line.secondsPlayed ?? 0) : 0), 0);

  expect(seconds).toBe(240 * 60);
});

recordedTest('parsePlayByPlay gives the points, assists and blocks of the box score', () => {
  const tally = new Map<string, { points: number; assists: number; blocks: number }>();
  const add = (id: string | null, what: 'points' | 'assists' | 'blocks', amount = 1) => {
    if (id === null) return;
    const line = tally.get(id) ?? { points: 0, assists: 0, blocks: 0 };
    tally.set(id, { ...line, [what]: line[what] + amount });
  };
  const worth: Readonly<Record<string, number>> = { '2pt': 2, '3pt': 3, freethrow: 1 };

  for (const row of actionsOf(gameId)) {
    if (row.shotResult === 'made') add(row.playerId, 'points', worth[row.actionType]);
    if (row.shotResult === 'made') add(row.assistPlayerId, 'assists');
    if (row.shotResult === 'missed') add(row.blockPlayerId, 'blocks');
  }

  const { players } = okData(parseBoxScore(boxScoreFile(), gameId));
  for (const { playerId, points, assists, blocks } of players) {
    expect([playerId, tally.get(playerId) ?? { points: 0, assists: 0, blocks: 0 }]).toEqual([
      playerId,
      { points, assists, blocks },
    ]);
  }
});

for (const [id, count, result] of [
  ['0022000001', 610, [125, 99]],
  ['0022400561', 506, [119, 125]],
] as const) {
  recordedTest(
    `parsePlayByPlay reads all actions of ${id} in order of the game, which is not that of their numbers`,
    () => {
      const actions = actionsOf(id);
      const numbers = actions.map(({ actionNumber }) => actionNumber);

      expect(actions).toHaveLength(count);
      expect(numbers).not.toEqual([...numbers].sort((one, other) => one - other));
      expect(actions.at(-1)).toMatchObject({
        actionType: 'game',
        subType: 'end',
        homeScore: result[0],
        awayScore: result[1],
      });
      expect(actions.every((row, index) => (actions[index + 1]?.homeScore ?? row.homeScore) >= row.homeScore)).toBe(
        true,
      );
      expect(actions.some((row) => (row.editedAt ?? 0) - (row.occurredAt ?? 0) > 60_000)).toBe(true);
    },
  );
}

/** Feet from the basket, as the fields of a shot say where it was taken. */
function feetFromBasket({ x, y, basket }: SeenAction): number {
  const alongFeet = ((basket === 'left' ? (x ?? 0) : 100 - (x ?? 0)) / 100) * 94 - 5.25;
  return Math.hypot(alongFeet, (((y ?? 0) - 50) / 100) * 50);
}

for (const [id, shotCount] of [
  ['0022000001', 191],
  ['0022400561', 178],
] as const) {
  recordedTest(`parsePlayByPlay places every shot of ${id} in percent of a court of 94 by 50 ft`, () => {
    const shots = actionsOf(id).filter(({ isFieldGoal }) => isFieldGoal);

    expect(shots).toHaveLength(shotCount);
    for (const shot of shots) expect(Math.abs(feetFromBasket(shot) - (shot.shotDistanceFeet ?? -1))).toBeLessThan(0.1);
  });
}
