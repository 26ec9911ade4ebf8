import type { Score } from '@courtside/contract-scores';
import type { GameSummary } from '../api.ts';
import { gameClock } from '../timeline/game-clock.ts';
import { scoreCorrection } from '../timeline/score-correction.ts';
import { boxScoreCorrection } from './box-score-correction.ts';
import { factOrigin } from './fact-origin.ts';
import { boxScoreTopic, type GameState, scoreTopic } from './game-state.ts';
import { leadersOf } from './leaders.ts';
import { pointsDifference } from './points-difference.ts';

/** One game in a few lines, from whatever topic knows it. */
export function gameSummary(state: GameState): GameSummary {
  const { gameId, score, boxScore } = state;
  const stats = boxScore?.standing[0].fact;
  const scoreFact = score?.standing[0].fact;
  return {
    gameId,
    source: scoreFact?.source ?? stats?.source ?? sourceOf(gameId),
    ...aboutGame(scoreFact),
    clock: gameClock(state.history),
    leaders: stats ? { home: leadersOf(stats.players, 'home'), away: leadersOf(stats.players, 'away') } : null,
    isBoxScoreFinal: stats?.isFinal ?? null,
    difference: pointsDifference(score, boxScore),
    origins: {
      score: score ? factOrigin(scoreTopic, score) : null,
      boxScore: boxScore ? factOrigin(boxScoreTopic, boxScore) : null,
    },
    corrections: {
      score: scoreFact ? scoreCorrection(scoreTopic, state.history, scoreFact) : null,
      boxScore: boxScore ? boxScoreCorrection(boxScoreTopic, boxScore) : null,
    },
  };
}

function aboutGame(score: Score | undefined) {
  return {
    league: score?.league ?? null,
    gameDate: score?.gameDate ?? null,
    scheduledTipOff: score?.scheduledTipOff ?? null,
    status: score?.status ?? null,
    phase: score?.phase ?? null,
    period: score?.period ?? null,
    regulationPeriods: score?.regulationPeriods ?? null,
    periodLengthSeconds: score?.periodLengthSeconds ?? null,
    overtimeLengthSeconds: score?.overtimeLengthSeconds ?? null,
    home: score?.home ?? null,
    away: score?.away ?? null,
    periodScores: score?.periodScores ?? [],
  };
}

/** A gameId begins with the source. */
const sourceOf = (gameId: string) => gameId.split(':', 1)[0] ?? '';
