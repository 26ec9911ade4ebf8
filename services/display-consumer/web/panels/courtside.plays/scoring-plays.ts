import type { Side } from '@courtside/contract-plays';
import type { PlayOfGame } from './ordered-plays.ts';

/** A play that raised the score, the points it brought and whom. */
export interface ScoringPlay {
  readonly play: PlayOfGame;
  readonly side: Side;
  readonly points: number;
}

/**
 * The plays after which a score is higher than it was before.
 *
 * The running score decides, not the kind of the play: whatever the source counts is counted.
 */
export function scoringPlays(plays: readonly PlayOfGame[]): ScoringPlay[] {
  let [home, away] = [0, 0];
  return plays.flatMap((play) => {
    const gained = { home: play.homeScore - home, away: play.awayScore - away };
    [home, away] = [play.homeScore, play.awayScore];
    return (['home', 'away'] as const).flatMap((side) =>
      gained[side] > 0 ? [{ play, side, points: gained[side] }] : [],
    );
  });
}
