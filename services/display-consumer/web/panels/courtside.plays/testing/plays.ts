import type { Play, Plays } from '@courtside/contract-plays';
import type { PlayOfGame } from '../ordered-plays.ts';

/** A play of nobody in the first period; a test names what it is about. */
export const play = (about: Partial<PlayOfGame> = {}): PlayOfGame => ({
  ...{ period: 1, actionNumber: 2, order: 20_000, clockRemainingMs: 700_000, occurredAt: null, editedAt: null },
  ...{ isCorrected: false, kind: 'other', subKind: null, descriptor: null, qualifiers: [], text: null, side: null },
  ...{ playerId: null, playerName: null, isMade: null, points: null, homeScore: 0, awayScore: 0 },
  ...{ shot: null, others: [] },
  ...about,
});

/** The plays of a period as a fact. */
export const playsFact = ({ plays, ...about }: Partial<Omit<Plays, 'plays'>> & { plays: readonly Play[] }): Plays => ({
  ...{ gameId: 'simulated:0022600001', revision: 1, observedAt: 1_000, period: 1, source: 'simulated' },
  ...{ homeTeamId: '1', awayTeamId: '2', isPeriodOver: false, isFinal: false, isCorrection: false },
  ...about,
  plays,
});

/** Plays that score one after another: `+2` for the home team, `-3` for the visitors, 0 for what does not score. */
export function scoring(...points: readonly number[]): PlayOfGame[] {
  let [homeScore, awayScore] = [0, 0];
  return points.map((change, index) => {
    if (change > 0) homeScore += change;
    else awayScore -= change;
    const side = change > 0 ? 'home' : 'away';
    const clockRemainingMs = 720_000 - index * 10_000;
    return play({ actionNumber: index + 1, order: index + 1, clockRemainingMs, side, homeScore, awayScore });
  });
}
