/** The part of a pino logger that this client uses. */
export interface Log {
  debug(fields: object): void;
  info(fields: object): void;
  warn(fields: object): void;
  error(fields: object): void;
}

export interface SaslCredentials {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/** How a connection proves who it is and is kept from being read. */
export interface Security {
  readonly sasl?: SaslCredentials | undefined;
  /** PEM file of the authority that signed the brokers' certificates; given = TLS. */
  readonly sslCaFile?: string | undefined;
}

/** Plain data; service-kit makes it from the environment. */
export interface KafkaClientConfig extends Security {
  /** `host:port` of every broker that may be asked first. */
  readonly brokers: readonly string[];
  /** Base of the registry's Confluent-compatible API, such as `http://127.0.0.1:8085/apis/ccompat/v7`. */
  readonly registryUrl: string;
  /** Of a registry that asks who comes (HTTP Basic). */
  readonly registryCredentials?: { readonly username: string; readonly password: string } | undefined;
  readonly clientId: string;
  /** Put before topic, subject and group names, so that several systems share one cluster; '' when absent. */
  readonly topicPrefix?: string | undefined;
  /** Replicas of a topic that an owner creates. */
  readonly replicationFactor: number;
  readonly log: Log;
}

/** Name in the cluster of a topic or group. */
export function prefixed(config: Pick<KafkaClientConfig, 'topicPrefix'>, name: string): string {
  return `${config.topicPrefix ?? ''}${name}`;
}
