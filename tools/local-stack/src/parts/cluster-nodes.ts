export interface BrokerPorts {
  readonly broker: number;
  readonly controller: number;
  /** Of a secure cluster: what nodes say among themselves. */
  readonly inside?: number;
}

/** One process of a cluster: a broker and a controller in one. */
export interface ClusterNode {
  /** From 1 on, in every message and file of Kafka. */
  readonly id: number;
  /** Names its folder, its log and its process. */
  readonly name: string;
  readonly ports: BrokerPorts;
}

/** The nodes of a cluster by their ports. A single one is called as it was when there were no others. */
export const nodesOf = (ports: readonly BrokerPorts[]): ClusterNode[] =>
  ports.map((own, index) => ({
    id: index + 1,
    name: ports.length === 1 ? 'kafka' : `kafka-${index + 1}`,
    ports: own,
  }));
