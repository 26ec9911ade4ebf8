import type { FastifyInstance } from 'fastify';
import type { Show } from '../show/show.ts';
import type { VirtualClock } from '../show/virtual-clock.ts';
import { applyClockOrder, clockOrder } from './clock-orders.ts';
import { correctGame, correctionOrder } from './correct-game.ts';
import { describeState, describeTruth, describeTruths, findGame } from './describe.ts';
import { faultKinds, faultRequest } from './faults.ts';
import type { Feed } from './feed-routes.ts';
import { parseOrder } from './parse-order.ts';

export interface Control extends Feed {
  readonly show: Show;
  readonly clock: VirtualClock;
  /** Writes the state down at once, so that what was ordered survives a kill. */
  save(): void;
}

/** Pause, seek, step, faults and the truth, for tests and for the curious. */
export function addControlRoutes(server: FastifyInstance, { show, clock, faults, requests, save }: Control): void {
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
  server.delete('/control/faults', async () => ({ faults: faults.end() }));
  server.delete<{ Params: { id: string } }>('/control/faults/:id', async ({ params }) => ({
    faults: faults.end(Number(params.id)),
  }));
  server.get('/control/requests', async () => ({ requests: requests.list() }));
  server.delete('/control/requests', async () => {
    requests.clear();
    return { requests: [] };
  });
  server.get('/control/truth', async () => describeTruths(show));
  server.get<{ Params: { gameId: string } }>('/control/truth/:gameId', async ({ params }) =>
    describeTruth(findGame(show, params.gameId), show),
  );
}
