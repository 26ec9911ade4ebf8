import type { KafkaClientConfig } from '@courtside/kafka-client';
import type { Config } from './config.ts';
import { type DisplayServer, serveDisplay } from './http/serve-display.ts';
import { LiveBoard } from './live-board.ts';

export interface DisplayOptions {
  readonly config: Pick<
    Config,
    'HOST' | 'PORT' | 'DISPLAY_TICK_MS' | 'HTTP_CONNECTIONS_PER_ADDRESS_MAX' | 'TRUSTED_PROXIES' | 'ALLOWED_HOSTS'
  >;
  readonly kafka: KafkaClientConfig;
  /** Folder of the built page; undefined when it was not built. */
  readonly page: string | undefined;
  readonly stop: AbortSignal;
}

export interface Display extends DisplayServer {
  /** Resolves when `stop` has aborted and reading has ended; rejects when reading failed for good. */
  readonly done: Promise<void>;
}

/** Serves the page at once, and the board as soon as it is whole. */
export async function startDisplay({ config, kafka, page, stop }: DisplayOptions): Promise<Display> {
  const live = new LiveBoard(kafka.clientId, config.DISPLAY_TICK_MS);
  const { hub, views, metrics } = live;
  const server = await serveDisplay({
    host: config.HOST,
    port: config.PORT,
    connectionsPerAddressMax: config.HTTP_CONNECTIONS_PER_ADDRESS_MAX,
    trustedProxies: config.TRUSTED_PROXIES,
    allowedHosts: config.ALLOWED_HOSTS,
    page,
    hub,
    api: { views, now: Date.now, isCaughtUp: () => live.isCaughtUp, status: () => live.status() },
    operations: { live: () => true, ready: () => live.ready(), metrics: metrics.registry },
    refused: (reason) => metrics.refusedConnections.inc({ reason }),
    log: kafka.log,
  });
  const close = async () => {
    hub.close();
    await server[Symbol.asyncDispose]();
  };
  return { url: server.url, done: live.follow(kafka, stop), [Symbol.asyncDispose]: close };
}
