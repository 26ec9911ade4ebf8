/** An invented evening in the format of the NBA CDN, so that tests of the format run everywhere. */

const meta = { version: 1, code: 200, courtsideSource: 'simulated' };

interface PeriodRow {
  period: number;
  periodType: string;
  score: number;
}

const periodRows = (scores: readonly number[]): PeriodRow[] =>
  scores.map((score, index) => ({ period: index + 1, periodType: index < 4 ? 'REGULAR' : 'OVERTIME', score }));

export const team = (about: object = {}) => ({
  teamId: 7,
  teamName: 'Herons',
  teamCity: 'Harbour',
  teamTricode: 'HER',
  wins: 3,
  losses: 1,
  score: 55,
  inBonus: '0',
  timeoutsRemaining: 5,
  periods: periodRows([30, 25, 0, 0]),
  ...about,
});

/** A game in its second period; name only what the test is about. */
export const game = (about: object = {}) => ({
  gameId: '0099900001',
  gameCode: '20300105/OTTHER',
  gameStatus: 2,
  gameStatusText: 'Q2 5:32',
  period: 2,
  gameClock: 'PT05M32.00S',
  gameTimeUTC: '2030-01-06T00:30:00Z',
  gameEt: '2030-01-05T19:30:00-05:00',
  regulationPeriods: 4,
  homeTeam: team(),
  awayTeam: team({ teamId: 8, teamName: 'Otters', teamTricode: 'OTT', score: 51, periods: periodRows([20, 31, 0, 0]) }),
  ...about,
});

export const scoreboard = (...games: unknown[]) => ({
  meta,
  scoreboard: { gameDate: '2030-01-05', leagueId: '00', leagueName: 'Any League', games },
});

const statistics = (about: object = {}) => ({
  minutes: 'PT10M30.00S',
  minutesCalculated: 'PT11M',
  points: 9,
  fieldGoalsMade: 3,
  fieldGoalsAttempted: 7,
  threePointersMade: 1,
  threePointersAttempted: 2,
  freeThrowsMade: 2,
  freeThrowsAttempted: 2,
  reboundsOffensive: 1,
  reboundsDefensive: 4,
  reboundsTotal: 5,
  assists: 6,
  steals: 1,
  blocks: 0,
  turnovers: 2,
  foulsPersonal: 3,
  foulsTechnical: 0,
  plusMinusPoints: -4.0,
  ...about,
});

export const player = ({ statistics: line, ...about }: { statistics?: object; [field: string]: unknown } = {}) => ({
  status: 'ACTIVE',
  personId: 101,
  jerseyNum: '00',
  position: 'PG',
  starter: '1',
  oncourt: '1',
  played: '1',
  name: 'Ada Alder',
  firstName: 'Ada',
  familyName: 'Alder',
  statistics: statistics(line),
  ...about,
});

/** A box score with these players; the rest is `game`. */
export const boxScore = (home: unknown[], away: unknown[] = [], about: object = {}) => {
  const head = game(about);
  return {
    meta,
    game: { ...head, homeTeam: { ...head.homeTeam, players: home }, awayTeam: { ...head.awayTeam, players: away } },
  };
};

export const action = (about: object = {}) => ({
  actionNumber: 2,
  orderNumber: 20_000,
  clock: 'PT12M00.00S',
  timeActual: '2030-01-06T00:40:01.5Z',
  edited: '2030-01-06T00:40:10Z',
  period: 1,
  periodType: 'REGULAR',
  actionType: '3pt',
  subType: 'Jump Shot',
  qualifiers: [],
  personId: 101,
  teamId: 7,
  isFieldGoal: 1,
  shotResult: 'Made',
  playerNameI: 'A. Alder',
  assistPersonId: 102,
  assistPlayerNameInitial: 'B. Birch',
  x: 71.5,
  y: 48.25,
  side: 'right',
  shotDistance: 25.4,
  scoreHome: '3',
  scoreAway: '0',
  ...about,
});

export const playByPlay = (...actions: unknown[]) => ({ meta, game: { gameId: '0099900001', actions } });
