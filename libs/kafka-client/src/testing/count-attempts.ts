import { createKafkajs } from '../kafkajs-client.ts';
import { SocketGroup } from '../protocol/socket-factory.ts';
import { collectLog } from './collect-log.ts';

/** Prints how often kafkajs tries to connect to a port where nobody listens: its retry settings, as they really are. */
async function main(): Promise<void> {
  const sockets = new SocketGroup();
  const create = sockets.create;
  let attemptCount = 0;
  const counting = Object.assign(sockets, {
    create: (request: Parameters<typeof create>[0]) => {
      attemptCount += 1;
      return create(request);
    },
  });
  const config = {
    brokers: ['127.0.0.1:9'],
    registryUrl: '',
    clientId: 'count',
    replicationFactor: 1,
    log: collectLog().log,
  };
  const clients = [createKafkajs(config, counting).admin(), createKafkajs(config, counting).producer()];
  await Promise.allSettled(clients.map((client) => client.connect()));
  process.stdout.write(`${attemptCount}\n`);
}

main().catch((cause) => {
  process.stderr.write(`${cause?.stack ?? cause}\n`);
  process.exitCode = 1;
});
