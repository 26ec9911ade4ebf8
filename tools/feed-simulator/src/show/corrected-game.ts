import type { Game, Release } from '../game/game.ts';
import { type Correction, correctActions } from './correction.ts';

/** A game that shows its corrections from their moment on. */
export function correctedGame(game: Game, corrections: readonly Correction[]): Game {
  if (corrections.length === 0) return game;
  const marks: Release<Correction>[] = corrections.map((row) => ({
    releaseMs: row.atMs,
    order: row.orderNumber,
    clockMs: 0,
    period: 0,
    row,
  }));
  const releases = [...game.releases(), ...marks].sort((one, other) => one.releaseMs - other.releaseMs);
  const out = (count: number) =>
    releases.slice(0, count).filter((release) => marks.includes(release as Release<Correction>));
  return {
    ...game,
    releases: () => releases,
    actions: (count) => {
      const due = out(count) as Release<Correction>[];
      const { teamId } = game.sheet.home;
      return due.reduce((rows, { row }) => correctActions(rows, row, teamId), game.actions(count - due.length));
    },
    // The recorded box score knows nothing of what is corrected here: the fold takes over.
    finalBoxScore: (count) => (out(count).length > 0 ? null : game.finalBoxScore(count)),
  };
}
