import type { PlayerStats } from '@courtside/contract-player-stats';
import type { Score } from '@courtside/contract-scores';

const playersPerGame = 26;
const regulationSeconds = 2_880;

const gameIdOf = (game: number) => `simulated:${String(game).padStart(10, '0')}`;

/** A score as a live game has it; every revision differs from the one before. */
export function scoreOf(game: number, revision: number): Score {
  const home = Math.floor(revision / 8);
  const away = Math.floor(revision / 9);
  return {
    gameId: gameIdOf(game),
    revision,
    observedAt: Date.now(),
    source: 'simulated',
    league: 'nba',
    gameDate: '2026-11-23',
    scheduledTipOff: 1_795_474_800_000,
    status: 'live',
    phase: 'inPlay',
    period: 1,
    regulationPeriods: 4,
    periodLengthSeconds: 720,
    overtimeLengthSeconds: 300,
    clockRemainingMs: 720_000 - (revision % 720) * 1_000,
    home: { teamId: `h${game}`, tricode: 'HBR', name: 'Herons', city: 'Harbour', score: home, wins: 9, losses: 4 },
    away: { teamId: `a${game}`, tricode: 'MLN', name: 'Lanterns', city: 'Mill Lane', score: away, wins: 4, losses: 9 },
    periodScores: [{ period: 1, home, away }],
    isCorrection: false,
    eventTime: null,
  };
}

/** A box score of 26 players. */
export function boxScoreOf(game: number, revision: number): PlayerStats {
  return {
    gameId: gameIdOf(game),
    revision,
    observedAt: Date.now(),
    source: 'simulated',
    isFinal: false,
    isCorrection: false,
    players: Array.from({ length: playersPerGame }, (_, place) => playerOf(place, revision)),
  };
}

function playerOf(place: number, revision: number): PlayerStats['players'][number] {
  const made = Math.floor((revision + place) / 40);
  return {
    playerId: String(1_000 + place),
    side: place % 2 === 0 ? 'home' : 'away',
    name: `Player Number ${place}`,
    jerseyNumber: String(place),
    position: 'G',
    isStarter: place < 10,
    isOnCourt: place < 10,
    participation: 'played',
    reason: null,
    secondsPlayed: Math.min(revision + place, regulationSeconds),
    points: 2 * made,
    fieldGoalsMade: made,
    fieldGoalsAttempted: 2 * made + 1,
    threePointersMade: 0,
    threePointersAttempted: 1,
    freeThrowsMade: 0,
    freeThrowsAttempted: 0,
    offensiveRebounds: 1,
    defensiveRebounds: 2,
    totalRebounds: 3,
    assists: made,
    steals: 1,
    blocks: 0,
    turnovers: 1,
    personalFouls: 2,
    technicalFouls: 0,
    plusMinus: (revision % 21) - 10,
  };
}
