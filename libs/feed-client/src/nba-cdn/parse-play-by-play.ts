import { z } from 'zod';
import type { Parsed } from '../outcome.ts';
import { Issues } from '../parsing/issues.ts';
import { type ListOf, readList } from '../parsing/read-list.ts';
import { gameIdOf, sourceGameId } from './game-id.ts';
import { parseAction, type SeenAction } from './play-by-play-action.ts';
import { meta, type Source } from './source.ts';
import { wholeFile } from './whole-file.ts';

export interface SeenPlayByPlay {
  readonly gameId: string;
  readonly source: Source;
  /** All actions in order of the game. Rows are added in the middle and edited later: fold the whole list every time. */
  readonly actions: readonly SeenAction[];
}

/** A game with an overtime has about 650. */
const actionCountMax = 5_000;

const file = z.object({
  meta,
  game: z.object({ gameId: sourceGameId, actions: z.array(z.unknown()).max(actionCountMax) }),
});

/**
 * Reads `playbyplay_<gameId>.json`. An action that cannot be read is dropped and named.
 *
 * The file of a game comes with its first action, so one without any has nothing to say, least of all that nothing happened.
 */
export function parsePlayByPlay(raw: unknown, expectedGameId: string): Parsed<SeenPlayByPlay> {
  return wholeFile(file, raw, ({ meta: source, game }) => {
    if (game.gameId !== expectedGameId) return { kind: 'malformed', reason: `it is about game ${game.gameId}` };
    if (game.actions.length === 0) return { kind: 'notAvailable', reason: 'no actions' };
    const issues = new Issues();
    const actions = readActions(game.actions, issues);
    if (actions.length === 0)
      return { kind: 'malformed', reason: `no action can be read; ${issues.list().join('; ')}` };
    return { kind: 'ok', data: { gameId: gameIdOf(source, game.gameId), source, actions }, issues: issues.list() };
  });
}

/** `actionNumber` identifies an action and tells when it was created; only `orderNumber` tells where it belongs. */
function readActions(rawActions: readonly unknown[], issues: Issues): SeenAction[] {
  return readList(rawActions, listOfActions, issues).sort((one, other) => one.orderNumber - other.orderNumber);
}

const listOfActions: ListOf<SeenAction> = {
  what: 'action',
  idField: 'actionNumber',
  parse: parseAction,
  idOf: ({ actionNumber }) => actionNumber,
};
