import type { z } from 'zod';
import type { kafkaEnvironment } from './shapes.ts';

/** The part of a pino logger that a library needs. */
export interface Log {
  debug(fields: object): void;
  info(fields: object): void;
  warn(fields: object): void;
  error(fields: object): void;
}

type KafkaEnvironment = Readonly<z.output<z.ZodObject<typeof kafkaEnvironment>>>;

/** Equal in shape to what kafka-client takes; libraries do not import each other. */
export interface KafkaConfig {
  readonly brokers: readonly string[];
  readonly registryUrl: string;
  readonly registryCredentials?: { username: string; password: string };
  readonly clientId: string;
  readonly topicPrefix: string;
  readonly replicationFactor: number;
  readonly sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string };
  readonly sslCaFile?: string;
  readonly log: Log;
}

/** What kafka-client needs to connect as `service`. */
export function kafkaConfig(env: KafkaEnvironment, service: string, log: Log): KafkaConfig {
  return {
    brokers: env.KAFKA_BROKERS,
    registryUrl: env.SCHEMA_REGISTRY_URL,
    ...registryCredentialsOf(env),
    clientId: service,
    topicPrefix: env.KAFKA_TOPIC_PREFIX,
    replicationFactor: env.KAFKA_REPLICATION_FACTOR,
    ...saslOf(env),
    ...(env.KAFKA_SSL_CA_FILE === undefined ? {} : { sslCaFile: env.KAFKA_SSL_CA_FILE }),
    log,
  };
}

function registryCredentialsOf(env: KafkaEnvironment): Pick<KafkaConfig, 'registryCredentials'> {
  const { SCHEMA_REGISTRY_USERNAME: username, SCHEMA_REGISTRY_PASSWORD: password } = env;
  return username === undefined || password === undefined ? {} : { registryCredentials: { username, password } };
}

/** All three or none: `parseEnvironment` has refused the rest. */
function saslOf(env: KafkaEnvironment): Pick<KafkaConfig, 'sasl'> {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = env;
  if (mechanism === undefined || username === undefined || password === undefined) return {};
  return { sasl: { mechanism, username, password } };
}
