/**
 * The configuration of a broker for one machine, on loopback only.
 * Source of the names: https://kafka.apache.org/43/configuration/broker-configs/
 */
export function brokerProperties(
  dataFolder: string,
  ports: { readonly broker: number; readonly controller: number },
): string {
  const properties = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${ports.controller}`,
    listeners: `PLAINTEXT://127.0.0.1:${ports.broker},CONTROLLER://127.0.0.1:${ports.controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${ports.broker}`,
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': dataFolder,
    'auto.create.topics.enable': false, // An owner makes its topic; a typing error must not make one.
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0, // Waiting for more members would add 3 s to every start.
    'group.min.session.timeout.ms': 3000,
    'log.cleaner.dedupe.buffer.size': 4194304, // The default takes 128 MB.
    'log.cleaner.backoff.ms': 500,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'socket.request.max.bytes': 104857600,
  };
  return `${Object.entries(properties)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;
}

/** Warnings and errors only, on standard output, which is the log file of the process. */
export const logConfiguration = `Configuration:
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
