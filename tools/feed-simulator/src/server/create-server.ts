import Fastify, { type FastifyInstance } from 'fastify';
import { SimulatorError } from '../errors.ts';
import { addControlRoutes, type Control } from './control-routes.ts';
import { addFeedRoutes } from './feed-routes.ts';

/** Orders are short. */
const bodyBytesMax = 10_000;

export function createServer(control: Control): FastifyInstance {
  const server = Fastify({ forceCloseConnections: true, bodyLimit: bodyBytesMax, exposeHeadRoutes: true });
  server.setErrorHandler((cause: Error & { statusCode?: number }, _request, reply) => {
    const status = cause instanceof SimulatorError ? 400 : (cause.statusCode ?? 500);
    reply.code(status).send({ error: cause.message });
  });
  server.get('/health/ready', async () => ({ isReady: true, reasons: [] })); // A container is asked as every service is.
  addControlRoutes(server, control);
  addFeedRoutes(server, control);
  return server;
}
