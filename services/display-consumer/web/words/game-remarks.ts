import type { GameSummary } from '../../src/api.ts';
import { correctionWords } from './correction-words.ts';
import { differenceWords } from './difference-words.ts';
import { isOld, oldAfterMs, unchangedSince } from './freshness.ts';
import { agoWords, momentWords } from './time-words.ts';

/** A sentence about the numbers of a game, and what it is about. */
export interface Remark {
  readonly kind:
    | 'silent'
    | 'box-score-silent'
    | 'unchanged'
    | 'difference'
    | 'score-correction'
    | 'box-score-correction';
  readonly text: string;
}

/** What a careful viewer should know about the numbers of this game, the most important first. */
export function gameRemarks(game: GameSummary, now: number): readonly Remark[] {
  const teams = { home: game.home?.tricode ?? 'Home', away: game.away?.tricode ?? 'Away' };
  const unchanged = unchangedSince(game);
  const { score, boxScore } = game.corrections;
  const remarks: (Remark | null)[] = [
    silence(game, now),
    unchanged === null ? null : { kind: 'unchanged', text: `Source unchanged since ${momentWords(unchanged)}.` },
    game.difference && { kind: 'difference', text: differenceWords(game.difference, teams) },
    score && { kind: 'score-correction', text: correctionWords('Score', score) },
    boxScore && { kind: 'box-score-correction', text: correctionWords('Box score', boxScore) },
  ];
  return remarks.filter((remark) => remark !== null);
}

function silence(game: GameSummary, now: number): Remark | null {
  const { score, boxScore } = game.origins;
  if (score && isOld(game, now)) {
    return {
      kind: 'silent',
      text: `No news of this live game since ${momentWords(score.observedAt)}: the feed is silent or refuses, or the score producer has stopped. It goes on by itself when news comes.`,
    };
  }
  if (game.status !== 'live' || !boxScore || now - boxScore.observedAt <= oldAfterMs) return null;
  return { kind: 'box-score-silent', text: `The box score was last confirmed ${agoWords(now - boxScore.observedAt)}.` };
}
