import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describeCluster } from '@courtside/kafka-client';
import type { GuardedProcess } from '../java/guarded-process.ts';
import { isPortTaken, type JavaPlace, type JavaProgram, startJavaProgram } from '../java/java-program.ts';
import { prepareLogFolder } from './broker-identity.ts';
import { type BrokerPorts, brokerProperties, logConfiguration } from './broker-properties.ts';
import { startOnPorts } from './ports.ts';

/** Enough for the board's traffic many times over; the rest of its memory is the page cache. */
const heapOptions = ['-Xms32m', '-Xmx256m'];
/** A broker of this machine answers in milliseconds, or is not ready. */
const describeLimitMs = 1_000;

export interface Broker {
  readonly process: GuardedProcess;
  readonly ports: BrokerPorts;
}

/** Starts Apache Kafka, one process for broker and controller, and resolves when it answers. */
export async function startBroker(
  place: JavaPlace,
  wishes: Readonly<Record<keyof BrokerPorts, number | undefined>>,
): Promise<Broker> {
  const startAt = async (ports: BrokerPorts) => ({
    process: await startJavaProgram(brokerProgram(place, ports), place),
    ports,
  });
  return await startOnPorts('Kafka', wishes, startAt, isPortTaken);
}

/** Writes what the broker reads when it starts, and says how it is run. */
export function brokerProgram({ artifacts, folder }: JavaPlace, ports: BrokerPorts): JavaProgram {
  const logFolder = join(folder, 'kafka');
  const settings = writeSettings(folder, brokerProperties(logFolder, ports));
  prepareLogFolder(logFolder, artifacts.bootstrapCheckpoint);
  return {
    id: 'kafka',
    name: 'Kafka',
    heapOptions,
    command: kafkaCommand(artifacts.kafkaJars, settings.logging, ['kafka.Kafka', settings.server]),
    isReady: () => describeCluster([`127.0.0.1:${ports.broker}`], describeLimitMs).then(() => true),
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
export function writeSettings(folder: string, properties: string): { server: string; logging: string } {
  const server = join(folder, 'server.properties');
  const logging = join(folder, 'log4j2.yaml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(server, properties);
  writeFileSync(logging, logConfiguration);
  return { server, logging };
}
