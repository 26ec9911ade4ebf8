import type { AddressInfo } from 'node:net';
import {
  AddressCounter,
  backlogMax,
  type Log,
  limitConnections,
  type Operations,
  ServiceKitError,
} from '@courtside/service-kit';
import type { FastifyInstance } from 'fastify';
import type { LiveHub } from '../live/live-hub.ts';
import { type ApiSource, apiRoutes } from './api-routes.ts';
import { createApp } from './create-app.ts';
import { liveRoute } from './live-route.ts';
import { operationsRoutes } from './operations-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { trustedProxies } from './trusted-proxies.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly connectionsPerAddressMax: number;
  readonly trustedProxies: readonly string[];
  readonly allowedHosts: readonly string[];
  /** How long nothing of an answer may be taken; ten seconds when absent. */
  readonly untakenMsMax?: number;
  /** Folder of the built page; undefined when there is none. */
  readonly page: string | undefined;
  readonly api: ApiSource;
  readonly hub: LiveHub;
  readonly operations: Operations;
  refused(reason: 'address' | 'total'): void;
  readonly log: Log;
}

export interface DisplayServer extends AsyncDisposable {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
}

/**
 * Serves page, JSON, stream, health and metrics; resolves once it listens.
 *
 * @throws {ServiceKitError} `ADDRESS_UNAVAILABLE` when the port is taken or the host is not of this machine.
 */
export async function serveDisplay(options: ServeOptions): Promise<DisplayServer> {
  const { log, hub, connectionsPerAddressMax: perAddressMax } = options;
  const app = createApp(options);
  const isTrustedProxy = trustedProxies(options.trustedProxies);
  limitConnections(app.server, { perAddressMax, isTrustedProxy, refused: options.refused });
  apiRoutes(app, options.api);
  liveRoute(app, hub, new AddressCounter(perAddressMax));
  operationsRoutes(app, options.operations);
  pageRoutes(app, options.page);
  await listen(app, options);
  const { port } = app.server.address() as AddressInfo;
  const url = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`;
  log.info({ event: 'display.listening', url });
  return { url, [Symbol.asyncDispose]: () => app.close() };
}

async function listen(app: FastifyInstance, { host, port }: { host: string; port: number }): Promise<void> {
  try {
    await app.listen({ host, port, backlog: backlogMax });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const advice = 'set HOST and PORT to an address that is free';
    throw new ServiceKitError('ADDRESS_UNAVAILABLE', `Cannot listen on ${host}:${port}: ${why}; ${advice}`, cause);
  }
}
