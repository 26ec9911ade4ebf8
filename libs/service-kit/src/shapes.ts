import { z } from 'zod';
import { brokerList, hostNameList, httpUrl, networkList, portWithDefault, wholeNumber } from './variables.ts';

/**
 * The environment of every service, in shapes that a service spreads into the one schema of its own:
 * `z.object({ ...kafkaEnvironment, ...serverEnvironment, ...logEnvironment })`.
 *
 * Every default fits what `npm run stack` starts on this machine.
 */
export const kafkaEnvironment = {
  KAFKA_BROKERS: brokerList.default(['127.0.0.1:9092']),
  /** The Confluent-compatible base of the registry. */
  SCHEMA_REGISTRY_URL: httpUrl.default('http://127.0.0.1:8085/apis/ccompat/v7'),
  /** Of a registry that asks who comes (HTTP Basic). */
  SCHEMA_REGISTRY_USERNAME: z.string().optional(),
  SCHEMA_REGISTRY_PASSWORD: z.string().optional(),
  /** Stands before topic, subject and group names, so that several systems share one cluster. */
  KAFKA_TOPIC_PREFIX: z
    .string()
    .max(100, 'must have at most 100 characters, because Kafka allows 249 for a whole topic name')
    .regex(/^[\w.-]*$/, 'must consist of letters, digits, dots, dashes and underscores')
    .default(''),
  KAFKA_REPLICATION_FACTOR: wholeNumber({ min: 1, max: 15 }).default(1),
  KAFKA_SASL_MECHANISM: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'], 'must be plain, scram-sha-256 or scram-sha-512')
    .optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
  /** Turns TLS on; PEM file with the authority that signed the brokers' certificates. */
  KAFKA_SSL_CA_FILE: z.string().optional(),
};

export const serverEnvironment = {
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an IP address')
    .default('127.0.0.1'),
  /** The display's; a producer replaces it with `portWithDefault` of its own. */
  PORT: portWithDefault(8080),
};

export const logEnvironment = {
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be a level of pino, trace to fatal or silent',
    )
    .default('info'),
};

export const feedEnvironment = {
  /** What stands before `/scoreboard/todaysScoreboard_00.json`. */
  FEED_URL: httpUrl.default('http://127.0.0.1:8084'),
  /** Wall time between polls while a game is live; a simulator that runs fast asks for a shorter one. */
  FEED_POLL_INTERVAL_MS: wholeNumber({ min: 20, max: 600_000 }).default(5_000),
};

export const displayEnvironment = {
  /** Changes within one tick reach the browsers together; 0 pushes every batch at once. */
  DISPLAY_TICK_MS: wholeNumber({ min: 0, max: 10_000 }).default(50),
  HTTP_CONNECTIONS_PER_ADDRESS_MAX: wholeNumber({ min: 1, max: 1_000_000 }).default(64),
  /** Who may say by `X-Forwarded-For` for whom it asks; nobody unless told. */
  TRUSTED_PROXIES: networkList.default([]),
  /** By which names it may be asked, besides those of this machine and addresses. */
  ALLOWED_HOSTS: hostNameList.default([]),
};
