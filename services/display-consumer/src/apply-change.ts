import type { EveningChange, EveningView, GameChange, GameSummary, GameView } from './api.ts';

// Used by the server's tests and by the page: no dependency but the types.

/** The order of games in an evening: scheduled tip-off (unknown last), then `gameId`. */
export function compareGames(a: GameSummary, b: GameSummary): number {
  const tipOffA = a.scheduledTipOff ?? Number.MAX_SAFE_INTEGER;
  const tipOffB = b.scheduledTipOff ?? Number.MAX_SAFE_INTEGER;
  if (tipOffA !== tipOffB) return tipOffA - tipOffB;
  if (a.gameId === b.gameId) return 0;
  return a.gameId < b.gameId ? -1 : 1;
}

/** The evening after a change; what did not change keeps its identity. */
export function applyEveningChange(view: EveningView, change: EveningChange): EveningView {
  const { games, gone, ...sections } = change;
  return { ...view, ...sections, games: games || gone ? mergeGames(view.games, games ?? [], gone ?? []) : view.games };
}

function mergeGames(
  known: readonly GameSummary[],
  changed: readonly GameSummary[],
  gone: readonly string[],
): readonly GameSummary[] {
  const games = new Map(known.map((game) => [game.gameId, game]));
  for (const gameId of gone) games.delete(gameId);
  for (const game of changed) games.set(game.gameId, game);
  return [...games.values()].sort(compareGames);
}

/** The game after a change; what did not change keeps its identity. */
export function applyGameChange(view: GameView, change: GameChange): GameView {
  const { timeline, ...sections } = change;
  if (!timeline) return { ...view, ...sections };
  return { ...view, ...sections, timeline: [...view.timeline.slice(0, timeline.keep), ...timeline.points] };
}
