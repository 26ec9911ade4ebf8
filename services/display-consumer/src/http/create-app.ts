import { hasBody, type Log, RequestLine } from '@courtside/service-kit';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import { ZodError, z } from 'zod';
import { answerError } from './answer-error.ts';
import { isHostAllowed, namesAskedFor } from './host-check.ts';
import { bodyBytesMax, parameterLengthMax, serverLimits } from './limits.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppOptions {
  /** Where it will listen. */
  readonly host: string;
  readonly trustedProxies: readonly string[];
  /** By which names it may be asked. */
  readonly allowedHosts: readonly string[];
  /** How long nothing of an answer may be taken; ten seconds when absent. */
  readonly untakenMsMax?: number;
  readonly log: Log;
}

/** Fastify with our limits, headers and errors, and no route yet (nor an answer for what no route takes). */
export function createApp({ host, trustedProxies, allowedHosts, untakenMsMax, log }: AppOptions): FastifyInstance {
  const app = fastify({
    http: { ...serverLimits },
    requestTimeout: serverLimits.requestTimeout,
    connectionTimeout: untakenMsMax ?? serverLimits.connectionTimeout,
    keepAliveTimeout: serverLimits.keepAliveTimeout,
    bodyLimit: bodyBytesMax,
    routerOptions: { maxParamLength: parameterLengthMax },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) =>
      answerError(reply.headers(securityHeaders), 'BAD_REQUEST', badAddress),
  });
  const isBehindProxy = trustedProxies.length > 0; // Then the name is that of the proxy.
  const line = new RequestLine();
  app.addHook('onRequest', async (request, reply) => {
    if (!(await line.enter(request.raw, reply.raw))) return reply.hijack();
    reply.headers(securityHeaders);
    if (hasBody(request)) reply.header('connection', 'close');
    const names = namesAskedFor(request.raw);
    if (names.length > 1) return answerError(reply, 'BAD_REQUEST', 'The request names several hosts');
    if (!isBehindProxy && !isHostAllowed({ listeningHost: host, allowedHosts }, names[0]))
      return answerError(
        reply,
        'MISDIRECTED',
        'This server does not answer to that name: ALLOWED_HOSTS does not list it',
      );
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answerError(reply.header('allow', 'GET, HEAD'), 'METHOD_NOT_ALLOWED', 'Only GET and HEAD');
    return undefined;
  });
  app.setErrorHandler((error: FastifyError, request, reply) => respond(error, request.url, reply, log));
  return app;
}

const badAddress = 'The address cannot be read';

/** What the client did wrong is told; what we did wrong goes to the log only. */
function respond(error: FastifyError, url: string, reply: FastifyReply, log: Log): FastifyReply {
  if (error instanceof ZodError) return answerError(reply, 'BAD_REQUEST', z.prettifyError(error));
  if (error.statusCode !== undefined && error.statusCode < 500)
    return answerError(reply, 'BAD_REQUEST', error.message).code(error.statusCode);
  log.error({ event: 'request.failed', url, cause: error });
  return answerError(reply, 'INTERNAL', 'Something went wrong here');
}
