import type { GuardedProcess } from '../java/guarded-process.ts';
import { isPortTaken, type JavaPlace, startJavaProgram } from '../java/java-program.ts';
import { brokerProgram } from './broker.ts';
import { type BrokerPorts, type ClusterNode, nodesOf } from './cluster-nodes.ts';
import { startOnPorts } from './ports.ts';

/** A node that is running, or was. */
export interface RunningNode {
  readonly address: string;
  /** The process that runs now: another one after `restart`. */
  readonly process: GuardedProcess;
  /** Starts a node that has ended again, on its data and at its ports, and resolves when it answers. */
  restart(): Promise<GuardedProcess>;
}

export type PortWishes = Readonly<Record<keyof BrokerPorts, number | undefined>>;

/**
 * Starts a cluster of Apache Kafka, one process for broker and controller on each node, and resolves when every node
 * answers and knows all the others. There are as many nodes as `wishes`.
 *
 * @throws {LocalStackError} when a port is in use or a node does not start; none is left running then.
 */
export async function startCluster(place: JavaPlace, wishes: readonly PortWishes[]): Promise<RunningNode[]> {
  const flat = Object.fromEntries(
    wishes.flatMap(({ broker, controller }, index) => [
      [`broker ${index}`, broker],
      [`controller ${index}`, controller],
    ]),
  );
  const startAt = (ports: Readonly<Record<string, number>>) => {
    const portOf = (name: string) => ports[name] as number;
    const nodes = nodesOf(
      wishes.map((_, index) => ({ broker: portOf(`broker ${index}`), controller: portOf(`controller ${index}`) })),
    );
    return startNodes(place, nodes);
  };
  return await startOnPorts('Kafka', flat, startAt, isPortTaken);
}

/** All at once, because none is ready before most of them can vote. */
async function startNodes(place: JavaPlace, nodes: readonly ClusterNode[]): Promise<RunningNode[]> {
  const starting = nodes.map((node) => startJavaProgram(brokerProgram(place, nodes, node, nodes.length), place));
  const settled = await Promise.allSettled(starting);
  const failure = settled.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') {
    await Promise.all(settled.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.stop() : undefined)));
    throw failure.reason;
  }
  return Promise.all(
    nodes.map(async (node, index) => runningNode(place, nodes, node, (await starting[index]) as GuardedProcess)),
  );
}

function runningNode(
  place: JavaPlace,
  nodes: readonly ClusterNode[],
  node: ClusterNode,
  first: GuardedProcess,
): RunningNode {
  let current = first;
  return {
    address: `127.0.0.1:${node.ports.broker}`,
    get process() {
      return current;
    },
    async restart() {
      current = await startJavaProgram(brokerProgram(place, nodes, node), place);
      return current;
    },
  };
}
