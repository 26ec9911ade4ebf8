import type { Secrets } from '../secure/keep-secrets.ts';
import { secureProperties } from '../secure/secure-properties.ts';
import type { BrokerPorts, ClusterNode } from './cluster-nodes.ts';
import { javaProperties } from './java-properties.ts';
import { replicationSettings } from './replication.ts';

/**
 * One more way into the broker, for one client: the broker listens at `port` and tells that client to come to
 * `advertisedPort`, which is where a proxy of the client's own stands. Clients follow what brokers advertise, so a proxy
 * in front of the first address alone is passed by.
 */
export interface ClientListener {
  /** Letters, digits, `_` and `-`; unlike `PLAINTEXT` and `CONTROLLER`. */
  readonly name: string;
  readonly port: number;
  readonly advertisedPort: number;
}

/** Everything that makes one node differ from another. */
export interface NodePlace {
  readonly node: ClusterNode;
  /** All of the cluster, this one too. */
  readonly nodes: readonly ClusterNode[];
  readonly logFolder: string;
  /** Given = nobody gets in without proof of who he is. */
  readonly secrets?: Secrets | undefined;
  /** Of a cluster of one node that is not secure. */
  readonly listeners?: readonly ClientListener[] | undefined;
}

/**
 * The configuration of one node on this machine, on loopback only.
 * Source of the names: https://kafka.apache.org/43/configuration/broker-configs/
 */
export function brokerProperties({ node, nodes, logFolder, secrets, listeners }: NodePlace): string {
  const properties = {
    'process.roles': 'broker,controller',
    'node.id': node.id,
    'controller.quorum.voters': nodes.map(({ id, ports }) => `${id}@127.0.0.1:${ports.controller}`).join(','),
    'log.dirs': logFolder,
    ...brokerSettings,
    ...replicationSettings(nodes.length),
    ...(secrets ? secureProperties(node.ports, secrets) : plainListeners(node.ports, listeners)),
  };
  return javaProperties(properties);
}

const plainListeners = ({ broker, controller }: BrokerPorts, others: readonly ClientListener[] = []) => ({
  listeners: [
    `PLAINTEXT://127.0.0.1:${broker}`,
    `CONTROLLER://127.0.0.1:${controller}`,
    ...others.map(({ name, port }) => `${name}://127.0.0.1:${port}`),
  ].join(','),
  'advertised.listeners': [
    `PLAINTEXT://127.0.0.1:${broker}`,
    ...others.map(({ name, advertisedPort }) => `${name}://127.0.0.1:${advertisedPort}`),
  ].join(','),
  'controller.listener.names': 'CONTROLLER',
  'listener.security.protocol.map': ['PLAINTEXT', 'CONTROLLER', ...others.map(({ name }) => name)]
    .map((name) => `${name}:PLAINTEXT`)
    .join(','),
});

/** Waiting for more members would add 3 s to every start; a short session lets a standby take over soon. */
const quickGroups = {
  'group.initial.rebalance.delay.ms': 0,
  'group.min.session.timeout.ms': 3000,
};

/** Compaction and retention act within a second, so that tests see what months of running would bring. */
const quickCleaning = {
  'log.initial.task.delay.ms': 1000,
  'log.cleaner.backoff.ms': 500,
  'log.retention.check.interval.ms': 1000,
};

/** Enough threads for a laptop's load; the cleaner's default buffer alone is 128 MiB. */
const smallMemory = {
  'log.cleaner.dedupe.buffer.size': 4 * 2 ** 20,
  'num.network.threads': 2,
  'num.io.threads': 4,
  'background.threads': 2,
};

/** What holds for every broker of ours, wherever it runs. */
export const brokerSettings: Readonly<Record<string, string | number | boolean>> = {
  'auto.create.topics.enable': false, // An owner makes its topic; a typing error must not make one.
  ...replicationSettings(1),
  ...quickGroups,
  ...quickCleaning,
  ...smallMemory,
};

/** Warnings and errors only, on standard output, which is the log file of the process. */
export const logConfiguration = `Configuration:
  # The JVM is ended by a signal; log4j's own hook would only complain that it comes too late.
  shutdownHook: disable
  Appenders:
    Console:
      name: STDOUT
      PatternLayout:
        pattern: "%d %p %c{1} %m%n"
  Loggers:
    Root:
      level: WARN
      AppenderRef:
        - ref: STDOUT
`;
