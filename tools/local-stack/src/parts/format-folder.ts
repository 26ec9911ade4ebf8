import { join } from 'node:path';
import type { Java } from '../../bootstrap/find-java.mjs';
import { kafkaCommand, writeSettings } from './broker.ts';
import { newKafkaId } from './broker-identity.ts';
import { brokerProperties } from './broker-properties.ts';
import type { ClusterNode } from './cluster-nodes.ts';
import { runTool } from './run-tool.ts';

/**
 * Formats a data folder of Kafka below `folder` with Kafka's own tool, and says where what it wrote is: each new stack
 * begins with a copy, which saves it a start of Java. Ports are not kept in it.
 *
 * @param words more for the tool.
 * @throws {LocalStackError} `FETCH_FAILED` with what the tool said.
 */
export async function formatFolder(
  folder: string,
  kafkaJars: readonly string[],
  java: Java,
  words: readonly string[] = [],
): Promise<string> {
  const node: ClusterNode = { id: 1, name: 'kafka', ports: { broker: 1, controller: 2 } };
  const logFolder = join(folder, node.name);
  const settings = writeSettings(folder, node.name, brokerProperties({ node, nodes: [node], logFolder }));
  const command = ['kafka.tools.StorageTool', 'format', '--cluster-id', newKafkaId(), '--config', settings.server];
  const program = join(java.home, 'bin/java');
  await runTool('format a data folder', program, kafkaCommand(kafkaJars, settings.logging, [...command, ...words]));
  return join(logFolder, 'bootstrap.checkpoint');
}
