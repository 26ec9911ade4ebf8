import { type AddressCounter, addressHolder } from '@courtside/service-kit';
import type { FastifyInstance } from 'fastify';
import type { LiveHub } from '../live/live-hub.ts';
import { openViewer } from '../live/viewer.ts';
import { answerError } from './answer-error.ts';
import { askedLive } from './asked-view.ts';
import { securityHeaders } from './security-headers.ts';

/** `/api/live`: the stream leaves Fastify here, because it never ends. */
export function liveRoute(app: FastifyInstance, hub: LiveHub, viewersByAddress: AddressCounter): void {
  // Without HEAD: the answer to it would be a stream that says nothing.
  app.get('/api/live', { exposeHeadRoute: false }, (request, reply) => {
    const lastEventId = request.headers['last-event-id'];
    const { wish, after } = askedLive(request.query, typeof lastEventId === 'string' ? lastEventId : undefined);
    const address = addressHolder(request.ip);
    if (!viewersByAddress.enter(address))
      return answerError(reply, 'TOO_MANY_VIEWERS', 'This address has as many open streams as it may have');
    reply.hijack();
    const viewer = openViewer(reply.raw, securityHeaders);
    viewer.onClose(() => viewersByAddress.leave(address));
    hub.open(viewer, wish, after);
    return reply;
  });
}
