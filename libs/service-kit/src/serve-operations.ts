import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOperations, type Operations } from './answer-operations.ts';
import { ServiceKitError } from './errors.ts';
import { hasBody } from './http/has-body.ts';
import { backlogMax, limitConnections } from './http/limit-connections.ts';
import { RequestLine } from './http/request-line.ts';
import type { Log } from './kafka-config.ts';

/** A probe or a scraper sends a few hundred bytes within milliseconds, over a handful of connections. */
const limits = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 2_000,
  requestTimeout: 5_000,
  keepAliveTimeout: 15_000, // A scraper that asks every 10 s keeps its connection.
  connectionsCheckingInterval: 1_000, // Node looks for late requests this often; its 30 s would make the limits void.
};
/** Without a byte taken or sent; Node looks twice. Nothing here is large: an answer that waits so long is taken by nobody. */
const idleTimeoutMs = 10_000;
/** One address is a probe or a scraper with some connections; who holds all of his keeps none from the others. */
const connectionLimits = { perAddressMax: 16, totalMax: 256 };

export interface OperationsServer {
  /** Where it listens, such as `http://127.0.0.1:8081`. */
  readonly url: string;
  /** Stops listening and ends all connections. Safe to call twice. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves `/health/live`, `/health/ready` and `/metrics` on the address and resolves once it listens.
 *
 * @throws {ServiceKitError} `ADDRESS_UNAVAILABLE` when the port is taken or the host is not of this machine.
 */
export async function serveOperations(
  operations: Operations,
  address: { readonly host: string; readonly port: number },
  log: Log,
): Promise<OperationsServer> {
  const line = new RequestLine();
  const server = createServer(limits, async (request, response) => {
    if (await line.enter(request, response)) await respond(operations, request, response, log);
  });
  server.setTimeout(idleTimeoutMs);
  limitConnections(server, { ...connectionLimits, isTrustedProxy: () => false, refused: () => {} });
  await listen(server, address);
  const { port } = server.address() as AddressInfo;
  const url = `http://${address.host.includes(':') ? `[${address.host}]` : address.host}:${port}`;
  log.info({ event: 'operations.listening', url });
  return { url, [Symbol.asyncDispose]: () => close(server) };
}

async function respond(
  operations: Operations,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): Promise<void> {
  try {
    const { status, contentType, body, allow } = await answerOperations(
      operations,
      request.method ?? '',
      request.url ?? '',
    );
    response.writeHead(status, {
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(allow === undefined ? {} : { allow }),
      ...(hasBody(request) ? { connection: 'close' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch (cause) {
    log.error({ event: 'operations.failed', url: request.url, cause });
    response.writeHead(500).end();
  }
}

async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  try {
    server.listen({ host, port, backlog: backlogMax });
    await once(server, 'listening');
  } catch (cause) {
    const why = Error.isError(cause) ? cause.message : String(cause);
    const advice = 'set HOST and PORT to an address that is free';
    throw new ServiceKitError('ADDRESS_UNAVAILABLE', `Cannot listen on ${host}:${port}: ${why}; ${advice}`, cause);
  }
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections(); // Answers take microseconds; what is open now is idle or does not read.
  await closed;
}
