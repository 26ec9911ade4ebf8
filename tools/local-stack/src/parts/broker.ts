import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describeCluster } from '@courtside/kafka-client';
import type { JavaPlace, JavaProgram } from '../java/java-program.ts';
import { adminName, type Secrets } from '../secure/keep-secrets.ts';
import { writePrivately } from '../secure/private-file.ts';
import { prepareLogFolder } from './broker-identity.ts';
import { brokerProperties, type ClientListener, logConfiguration } from './broker-properties.ts';
import type { ClusterNode } from './cluster-nodes.ts';

/** Enough for the board's traffic many times over; the rest of its memory is the page cache. */
const heapOptions = ['-Xms32m', '-Xmx256m'];
/** A broker of this machine answers in milliseconds, or is not ready. */
const describeLimitMs = 1_000;

/** What is decided for a whole cluster. */
export interface ClusterPlan {
  readonly nodes: readonly ClusterNode[];
  /** Of a secure one. */
  readonly guard?: Guard | undefined;
  readonly listeners?: readonly ClientListener[] | undefined;
}

export interface Guard {
  readonly secrets: Secrets;
  /** With which the admin can log in from the first moment on. */
  readonly bootstrapCheckpoint: string;
}

/** Writes what a node reads when it starts, and says how it is run. It is ready when it tells of `brokerCountMin` nodes. */
export function brokerProgram(
  { artifacts, folder }: JavaPlace,
  { nodes, guard, listeners }: ClusterPlan,
  node: ClusterNode,
  brokerCountMin = 1,
): JavaProgram {
  const logFolder = join(folder, node.name);
  const firstLogFolder = join(folder, nodes[0]?.name ?? node.name);
  const settings = writeSettings(
    folder,
    node.name,
    brokerProperties({ node, nodes, logFolder, secrets: guard?.secrets, listeners }),
  );
  const bootstrapCheckpoint = guard?.bootstrapCheckpoint ?? artifacts.bootstrapCheckpoint;
  prepareLogFolder({ logFolder, firstLogFolder, nodeId: node.id, bootstrapCheckpoint });
  return {
    archive: 'kafka',
    id: node.name,
    name: nodes.length === 1 ? 'Kafka' : `Kafka, node ${node.id},`,
    heapOptions,
    command: kafkaCommand(artifacts.kafkaJars, settings.logging, ['kafka.Kafka', settings.server]),
    isReady: async () => {
      const { brokerCount } = await describeCluster(
        [`127.0.0.1:${node.ports.broker}`],
        describeLimitMs,
        guard?.secrets.securityOf(adminName),
      );
      return brokerCount >= brokerCountMin;
    },
  };
}

/** The words that run one of Kafka's programs. */
export const kafkaCommand = (jars: readonly string[], logging: string, words: readonly string[]): string[] => [
  `-Dlog4j2.configurationFile=${logging}`,
  '-cp',
  jars.join(delimiter),
  ...words,
];

/** Writes the files that Kafka's programs read, and says where they are. */
export function writeSettings(folder: string, name: string, properties: string): { server: string; logging: string } {
  const server = join(folder, `${name}.properties`);
  const logging = join(folder, 'log4j2.yaml');
  mkdirSync(folder, { recursive: true });
  writePrivately(server, properties);
  writeFileSync(logging, logConfiguration);
  return { server, logging };
}
