import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describeCluster } from '@courtside/kafka-client';
import { type GuardedProcess, startGuarded } from '../java/guarded-process.ts';
import { javaCommand } from '../java/java-command.ts';
import type { Artifacts } from './artifacts.ts';
import { brokerProperties, logConfiguration } from './broker-properties.ts';
import { pidFileOf } from './data-folder.ts';
import { requireFree } from './ports.ts';
import { untilReady } from './until-ready.ts';

const run = promisify(execFile);
/** Enough for the board's traffic many times over; the rest of its memory is the page cache. */
const heap = ['-Xms48m', '-Xmx256m', '-Xss512k'];
const describeLimitMs = 2_000;

/** Starts Apache Kafka, one process for broker and controller, and resolves when it answers. */
export async function startBroker(
  artifacts: Artifacts,
  folder: string,
  ports: { readonly broker: number; readonly controller: number },
): Promise<GuardedProcess> {
  await requireFree(ports.broker, 'Kafka');
  await requireFree(ports.controller, "Kafka's controller");
  const configuration = writeConfiguration(folder, ports);
  const java = (program: string) => [
    ...javaCommand(artifacts.archiveFolder, program, heap),
    `-Dlog4j2.configurationFile=${configuration.logging}`,
    '-cp',
    artifacts.kafkaJars.join(delimiter),
  ];
  await format(folder, java('kafka-format'), configuration.server);
  const [program = 'java', ...args] = java('kafka');
  const broker = startGuarded({
    command: [program, ...args, 'kafka.Kafka', configuration.server],
    logFile: join(folder, 'logs/kafka.log'),
    pidFile: pidFileOf(folder, 'kafka'),
  });
  const isReady = () => describeCluster([`127.0.0.1:${ports.broker}`], describeLimitMs).then(() => true);
  await untilReady('Kafka', broker, isReady);
  return broker;
}

function writeConfiguration(folder: string, ports: { readonly broker: number; readonly controller: number }) {
  const server = join(folder, 'server.properties');
  const logging = join(folder, 'log4j2.yaml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(server, brokerProperties(join(folder, 'kafka'), ports));
  writeFileSync(logging, logConfiguration);
  return { server, logging };
}

/** Gives the folder its cluster id once. The mark comes last: a format that was cut off is done again. */
async function format(folder: string, java: readonly string[], server: string): Promise<void> {
  const mark = join(folder, 'formatted');
  if (existsSync(mark)) return;
  const clusterId = randomBytes(16).toString('base64url'); // 22 characters, as Kafka wants it.
  const [program = 'java', ...args] = java;
  const words = [
    'kafka.tools.StorageTool',
    'format',
    '--ignore-formatted',
    '--cluster-id',
    clusterId,
    '--config',
    server,
  ];
  await run(program, [...args, ...words]);
  writeFileSync(mark, clusterId);
}
