import { z } from 'zod';
import { SimulatorError } from '../errors.ts';
import { type Correction, correctionChanges, findCorrectable } from '../show/correction.ts';
import type { Show } from '../show/show.ts';
import { findGame } from './describe.ts';

export const correctionOrder = z.strictObject({
  kind: z.literal('correction'),
  game: z.string().regex(/^\d{10}$/, 'a game id has ten digits'),
  change: z.enum(correctionChanges).default('twoBecomesThree'),
});

/** Puts a shot of the game right, from now on; answers which one. */
export function correctGame(show: Show, { game: gameId, change }: z.infer<typeof correctionOrder>) {
  const { game, view } = findGame(show, gameId);
  const { virtualMs } = show.now();
  const action = findCorrectable(view(virtualMs).actions, game.sheet.home.teamId, change);
  if (!action) {
    throw new SimulatorError('CONTROL_REFUSED', `Cannot correct game "${gameId}": it has no shot for "${change}" yet`);
  }
  const { orderNumber, personId } = action;
  const correction: Correction = { sourceGameId: gameId, atMs: virtualMs, orderNumber, change };
  show.correct(correction);
  return { kind: 'correction', ...correction, personId };
}
