import type { Operations } from '@courtside/service-kit';
import type { FastifyInstance } from 'fastify';

/** `/health/live`, `/health/ready` and `/metrics`, as every service has them. */
export function operationsRoutes(app: FastifyInstance, operations: Operations): void {
  app.get('/health/live', (_request, reply) => {
    const isLive = operations.live();
    return reply
      .code(isLive ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ isLive });
  });
  app.get('/health/ready', (_request, reply) => {
    const readiness = operations.ready();
    return reply
      .code(readiness.isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness);
  });
  app.get('/metrics', async (_request, reply) => {
    const text = await operations.metrics.metrics();
    return reply.type(operations.metrics.contentType).header('cache-control', 'no-store').send(text);
  });
}
