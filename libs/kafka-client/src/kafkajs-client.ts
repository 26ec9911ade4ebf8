import { Kafka, logLevel } from 'kafkajs';
import type { KafkaClientConfig } from './config.ts';
import { mendConnections } from './protocol/mend-connections.ts';
import { securityOptions } from './protocol/security.ts';
import type { SocketGroup } from './protocol/socket-factory.ts';
import { registerZstd } from './publisher/compression.ts';

const connectionTimeoutMs = 3_000; // kafkajs' own second is short for TLS on a busy machine.
/** A half-open connection takes every request and answers none: kafkajs would wait for 30 s each time, by default. */
export const requestTimeoutMs = 10_000;

/**
 * kafkajs with none of its defaults.
 *
 * Its retries are few and short: whoever uses it tries again in a loop of its own, which can be stopped, knows a
 * deadline and says what is wrong. They are always given, because under NODE_ENV=test kafkajs has other defaults.
 */
export const kafkajsRetry = { retries: 1, initialRetryTime: 50, maxRetryTime: 200, multiplier: 2, factor: 0.2 };

/** A client of kafkajs whose connections all belong to `sockets`. */
export function createKafkajs(config: KafkaClientConfig, sockets: SocketGroup): Kafka {
  mendConnections();
  registerZstd();
  const { ssl, sasl } = securityOptions(config);
  return new Kafka({
    clientId: config.clientId,
    brokers: [...config.brokers],
    ...(ssl ? { ssl } : {}),
    ...(sasl ? { sasl } : {}),
    connectionTimeout: connectionTimeoutMs,
    requestTimeout: requestTimeoutMs,
    enforceRequestTimeout: true,
    retry: kafkajsRetry,
    socketFactory: ({ ssl: sslOptions, ...request }) => sockets.create({ ...request, ssl: sslOptions ?? null }),
    logLevel: logLevel.WARN,
    // Whoever uses kafkajs reports its failures once and in words; each of its own lines is a detail of one.
    logCreator: () => (entry) =>
      config.log.debug({ event: 'kafkajs.message', namespace: entry.namespace, ...entry.log }),
  });
}

/** Kafka's name of what went wrong, such as `UNKNOWN_PRODUCER_ID`, however deep kafkajs has wrapped it. */
export function kafkaErrorType(cause: unknown): string | undefined {
  for (let error: unknown = cause; error instanceof Error; error = error.cause) {
    if ('errors' in error && Array.isArray(error.errors)) return kafkaErrorType(error.errors[0]);
    if ('partitions' in error && Array.isArray(error.partitions)) return kafkaErrorType(error.partitions[0]?.error);
    if ('type' in error && typeof error.type === 'string') return error.type;
  }
  return undefined;
}
