import type { GuardedProcess } from '../java/guarded-process.ts';
import { isPortTaken, type JavaPlace, startJavaProgram } from '../java/java-program.ts';
import { brokerProgram, type ClusterPlan } from './broker.ts';
import { type BrokerPorts, type ClusterNode, nodesOf } from './cluster-nodes.ts';
import { startOnPorts } from './ports.ts';

/** A node that is running, or was. */
export interface RunningNode {
  /** For clients. */
  readonly address: string;
  readonly ports: BrokerPorts;
  /** The process that runs now: another one after `restart`. */
  readonly process: GuardedProcess;
  /** Starts a node that has ended again, on its data and at its ports, and resolves when it answers. */
  restart(): Promise<GuardedProcess>;
}

/** A port each, or any free one. */
export type PortWishes = Readonly<Record<keyof BrokerPorts, number | undefined>>;

/**
 * Starts a cluster of Apache Kafka, one process for broker and controller on each node, and resolves when every node
 * answers and knows all the others. There are as many nodes as `wishes`.
 *
 * @throws {LocalStackError} when a port is in use or a node does not start; none is left running then.
 */
export async function startCluster(
  place: JavaPlace,
  wishes: readonly Partial<PortWishes>[],
  access: Omit<ClusterPlan, 'nodes'> = {},
): Promise<RunningNode[]> {
  const named = wishes.flatMap((own, index) => Object.entries(own).map(([name, port]) => [`${name} ${index}`, port]));
  const startAt = (ports: Readonly<Record<string, number>>) => {
    const portsOf = (own: Partial<PortWishes>, index: number) =>
      Object.fromEntries(Object.keys(own).map((name) => [name, ports[`${name} ${index}`]])) as unknown as BrokerPorts;
    return startNodes(place, { nodes: nodesOf(wishes.map(portsOf)), ...access });
  };
  return await startOnPorts('Kafka', Object.fromEntries(named), startAt, isPortTaken);
}

/** All at once, because none is ready before most of them can vote. */
async function startNodes(place: JavaPlace, plan: ClusterPlan): Promise<RunningNode[]> {
  const { nodes } = plan;
  const starting = nodes.map((node) => startJavaProgram(brokerProgram(place, plan, node, nodes.length), place));
  const settled = await Promise.allSettled(starting);
  const failure = settled.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') {
    await Promise.all(settled.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.stop() : undefined)));
    throw failure.reason;
  }
  return Promise.all(
    nodes.map(async (node, index) => runningNode(place, plan, node, (await starting[index]) as GuardedProcess)),
  );
}

function runningNode(place: JavaPlace, plan: ClusterPlan, node: ClusterNode, first: GuardedProcess): RunningNode {
  let current = first;
  return {
    address: `127.0.0.1:${node.ports.broker}`,
    ports: node.ports,
    get process() {
      return current;
    },
    async restart() {
      current = await startJavaProgram(brokerProgram(place, plan, node), place);
      return current;
    },
  };
}
