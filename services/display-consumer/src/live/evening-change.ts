import type { EveningChange, EveningView, GameSummary } from '../api.ts';
import { compareGames } from '../apply-change.ts';
import { featureChanges } from './feature-change.ts';
import { isSame } from './is-same.ts';
import { statusPart } from './status-change.ts';

/** What `applyEveningChange` needs to make `next` of `before`; undefined when that is nothing. */
export function eveningChange(before: EveningView, next: EveningView): EveningChange | undefined {
  const games = changedGames(before.games, next.games);
  const gone = goneGameIds(before.games, next.games);
  const change: EveningChange = {
    ...(isSame(before.evening, next.evening) ? {} : { evening: next.evening }),
    ...(isSame(before.evenings, next.evenings) ? {} : { evenings: next.evenings }),
    ...(games.length === 0 ? {} : { games }),
    ...(gone.length === 0 ? {} : { gone }),
    ...featureChanges(before.features, next.features),
    ...statusPart(before, next),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function changedGames(before: readonly GameSummary[], next: readonly GameSummary[]): GameSummary[] {
  const known = new Map(before.map((game) => [game.gameId, game]));
  return next.filter((game) => !isSame(known.get(game.gameId), game)).sort(compareGames);
}

function goneGameIds(before: readonly GameSummary[], next: readonly GameSummary[]): string[] {
  const staying = new Set(next.map(({ gameId }) => gameId));
  return before.map(({ gameId }) => gameId).filter((gameId) => !staying.has(gameId));
}
