import type { ApiGame } from '../../display-api.ts';

/** One event of the stream, as it came. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: unknown;
}

/** What a viewer of the evening sees. */
export interface ShownEvening {
  /** Source and date as JSON; `null` before the first picture. */
  readonly evening: string;
  readonly games: ReadonlyMap<string, ApiGame>;
}

export const nothingShown: ShownEvening = { evening: 'null', games: new Map() };

interface EveningPart {
  readonly evening?: object | null;
  readonly games?: readonly ApiGame[];
  readonly gone?: readonly string[];
}

/** What is seen after an event, by the documented rules of the stream: a picture replaces all, a change what it names. */
export function showEvent(shown: ShownEvening, { event, data }: StreamEvent): ShownEvening {
  if (event === 'picture') return changed(nothingShown, (data as { view: EveningPart }).view);
  if (event === 'change') return changed(shown, (data as { change: EveningPart }).change);
  return shown; // Neither a heartbeat nor a status nor the announcement of a picture changes what is seen.
}

function changed(shown: ShownEvening, { evening, games = [], gone = [] }: EveningPart): ShownEvening {
  const next = new Map(shown.games);
  for (const gameId of gone) next.delete(gameId);
  for (const game of games) next.set(game.gameId, game);
  return { evening: evening === undefined ? shown.evening : JSON.stringify(evening), games: next };
}
