import { isDeepStrictEqual } from 'node:util';
import type { ApiGame } from '../../display-api.ts';
import { type ShownEvening, type StreamEvent, showEvent } from '../viewer/shown-evening.ts';

/** What a viewer saw in the end, and what it should not have seen on the way, in words. */
export interface Sight {
  readonly shown: ShownEvening;
  readonly wrong: readonly string[];
}

/** Goes through the events of a viewer that has seen `shown` before: no older state may follow a newer one. */
export function judgeEvents(shown: ShownEvening, events: readonly StreamEvent[]): Sight {
  return events.reduce<Sight>(
    ({ shown: before, wrong }, event) => {
      const after = showEvent(before, event);
      return { shown: after, wrong: [...wrong, ...stepsBack(before, after)] };
    },
    { shown, wrong: [] },
  );
}

/** Another evening has to be a newer one; in the same one no game may go, and no part of a game may become older. */
function stepsBack(before: ShownEvening, after: ShownEvening): string[] {
  if (before.evening !== after.evening)
    return newestIn(after) < newestIn(before) ? [`evening ${after.evening} was shown after ${before.evening}`] : [];
  return [...before.games].flatMap(([gameId, game]) => {
    const next = after.games.get(gameId);
    return next ? partsBack(game, next) : [`${gameId} was shown and is gone`];
  });
}

/** When the source was asked last of what is shown; an evening without games is older than any. */
const newestIn = ({ games }: ShownEvening): number =>
  Math.max(0, ...[...games.values()].map(({ origins }) => origins.score?.observedAt ?? 0));

const partsBack = (before: ApiGame, next: ApiGame): string[] =>
  (['score', 'boxScore'] as const).flatMap((part) => {
    const [from, to] = [before.origins[part], next.origins[part]];
    if (from === null) return [];
    if (to === null) return [`${before.gameId}: the ${part} was shown and is gone`];
    const isOlder = to.revision < from.revision || (to.revision === from.revision && to.observedAt < from.observedAt);
    return isOlder
      ? [`${before.gameId}: the ${part} of ${standing(to)} was shown after that of ${standing(from)}`]
      : [];
  });

const standing = ({ revision, observedAt }: { readonly revision: number; readonly observedAt: number }) =>
  `revision ${revision} (${observedAt})`;

/** Where what a viewer sees is not the board, in words. */
export function judgeSight({ games: seen }: ShownEvening, games: readonly ApiGame[]): readonly string[] {
  const board = new Map(games.map((game) => [game.gameId, game]));
  const gameIds = new Set([...seen.keys(), ...board.keys()]);
  return [...gameIds]
    .filter((gameId) => !isDeepStrictEqual(seen.get(gameId), board.get(gameId)))
    .map((gameId) => `${gameId} is seen otherwise than it stands on the board`);
}
