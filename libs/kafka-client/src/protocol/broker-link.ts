/// <reference path="./kafkajs-internals.d.ts" />
import Broker from 'kafkajs/src/broker/index.js';
import loggers from 'kafkajs/src/loggers/index.js';
import ConnectionPool from 'kafkajs/src/network/connectionPool.js';
import type { Security } from '../config.ts';
import { withDeadline } from '../deadline.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import { mendConnections } from './mend-connections.ts';
import { securityOptions } from './security.ts';
import { SocketGroup } from './socket-factory.ts';

/** The way to one broker: connects by itself when something is sent, and again after a loss. */
export interface BrokerLink {
  /** @throws {KafkaClientError} `BROKER_UNREACHABLE`; then every connection of the link was dropped. */
  send<Answer>(exchange: Exchange<Answer>, deadlineMs?: number): Promise<Answer>;
  /** Ends at once; what is outstanding is rejected. */
  close(): void;
}

export interface LinkOptions extends Security {
  readonly clientId: string;
  /** How long an answer may take, connecting included. */
  readonly deadlineMs: number;
}

// The link says itself what went wrong, in the error that it throws.
const silentLogger = loggers.createLogger({ level: loggers.LEVELS.NOTHING, logCreator: () => () => {} });

/**
 * One broker over kafkajs' `Broker` and its two connections, without its `Cluster`.
 *
 * The cluster above them answers a question about no topic with all topics, and fails as a whole while any
 * partition of any of them has no leader; a reader must go on with the others.
 */
export function openBrokerLink(address: { host: string; port: number }, options: LinkOptions): BrokerLink {
  const sockets = new SocketGroup();
  const broker = createBroker(address, options, sockets);
  const name = `${address.host}:${address.port}`;
  const unreachable = (cause: unknown) =>
    new KafkaClientError('BROKER_UNREACHABLE', `Cannot ask broker ${name}: ${reasonOf(cause)}`, cause);
  const exchangeWith = async <Answer>(exchange: Exchange<Answer>): Promise<Answer> => {
    await broker.connect();
    return (await broker.connectionPool.send(exchange)) as Answer;
  };

  return {
    async send(exchange, deadlineMs = options.deadlineMs) {
      try {
        return await withDeadline(
          exchangeWith(exchange),
          deadlineMs,
          () => new Error(`no answer within ${deadlineMs} ms`),
        );
      } catch (cause) {
        sockets.drop('a request on this connection failed');
        throw unreachable(cause);
      }
    },
    close() {
      sockets.close();
      broker.disconnect().catch(() => {}); // Nothing is left to end: the sockets are gone.
    },
  };
}

function createBroker(address: { host: string; port: number }, options: LinkOptions, sockets: SocketGroup): Broker {
  mendConnections();
  return new Broker({
    connectionPool: new ConnectionPool({
      ...address,
      ...securityOptions(options),
      clientId: options.clientId,
      logger: silentLogger,
      socketFactory: sockets.create,
      connectionTimeout: options.deadlineMs,
      requestTimeout: options.deadlineMs,
      enforceRequestTimeout: true,
    }),
    logger: silentLogger,
    allowAutoTopicCreation: false,
    authenticationTimeout: options.deadlineMs,
  });
}

/** Splits `host:port`; an IPv6 host stands in brackets. */
export function parseAddress(address: string): { host: string; port: number } {
  const separator = address.lastIndexOf(':');
  return {
    host: address.slice(0, separator).replace(/^\[|\]$/g, ''),
    port: Number(address.slice(separator + 1)),
  };
}
