import type { FastifyInstance } from 'fastify';
import type { Show } from '../show/show.ts';
import type { VirtualClock } from '../show/virtual-clock.ts';
import { applyClockOrder, clockOrder } from './clock-orders.ts';
import { correctGame, correctionOrder } from './correct-game.ts';
import { describeState, describeTruth, describeTruths, findGame } from './describe.ts';
import { type Faults, faultKinds, faultRequest } from './faults.ts';
import { parseOrder } from './parse-order.ts';

export interface Control {
  readonly show: Show;
  readonly clock: VirtualClock;
  readonly faults: Faults;
  /** Writes the state down at once, so that what was ordered survives a kill. */
  save(): void;
}

/** Pause, seek, step, faults and the truth, for tests and for the curious. */
export function addControlRoutes(server: FastifyInstance, { show, clock, faults, save }: Control): void {
  const state = () => describeState(show, clock, faults.list().length);
  server.get('/control/state', async () => state());
  server.post('/control/clock', async ({ body }) => {
    const stepped = applyClockOrder(parseOrder(clockOrder, body), clock, show);
    save();
    return { ...state(), ...stepped };
  });
  server.get('/control/faults', async () => ({ kinds: [...faultKinds, 'correction'], faults: faults.list() }));
  server.post('/control/faults', async ({ body }) => {
    if ((body as { kind?: unknown } | null)?.kind !== 'correction') return faults.add(parseOrder(faultRequest, body));
    const corrected = correctGame(show, parseOrder(correctionOrder, body));
    save();
    return corrected;
  });
  server.delete('/control/faults', async () => {
    faults.clear();
    return { faults: [] };
  });
  server.get('/control/truth', async () => describeTruths(show));
  server.get<{ Params: { gameId: string } }>('/control/truth/:gameId', async ({ params }) =>
    describeTruth(findGame(show, params.gameId), show),
  );
}
