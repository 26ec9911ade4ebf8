import { describeCluster } from '@courtside/kafka-client';
import { brokerSettings } from '../parts/broker-properties.ts';
import { startOnPorts } from '../parts/ports.ts';
import { kafkaEnvironment } from './environment-of.ts';
import { images } from './images.ts';
import { isPortTaken } from './is-port-taken.ts';
import { containerIn, type DockerPlace, logFileIn } from './place.ts';

const name = 'kafka';
const outsidePort = 9092;
const insidePort = 9094;
/** A broker of this machine answers in milliseconds, or is not ready. */
const describeLimitMs = 1_000;

export interface BrokerContainer {
  /** For this machine. */
  readonly address: string;
  /** For containers of the network. */
  readonly insideAddress: string;
}

/**
 * Starts Apache Kafka in a container and resolves when it answers at the address that it tells its clients. That address
 * has the port of this machine in it, which must be known before the container is, so it is chosen and not asked for.
 */
export const startBrokerContainer = (place: DockerPlace): Promise<BrokerContainer> =>
  startOnPorts('Kafka', { port: undefined }, ({ port }) => startAt(place, port), isPortTaken);

async function startAt(place: DockerPlace, port: number): Promise<BrokerContainer> {
  const addresses = { address: `127.0.0.1:${port}`, insideAddress: `${name}:${insidePort}` };
  await containerIn(place, images.kafka, name)
    .withEnvironment(kafkaEnvironment({ ...listeners(addresses), ...brokerSettings }))
    .withExposedPorts({ container: outsidePort, host: port })
    .runUntilReady('Kafka', logFileIn(place, name), async () => {
      await describeCluster([addresses.address], describeLimitMs);
      return true;
    });
  return addresses;
}

/** One set of listeners for each side, because a client goes on with the address that the broker tells it. */
const listeners = ({ address, insideAddress }: BrokerContainer) => ({
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.quorum.voters': '1@127.0.0.1:9093',
  listeners: `OUTSIDE://:${outsidePort},INSIDE://:${insidePort},CONTROLLER://127.0.0.1:9093`,
  'advertised.listeners': `OUTSIDE://${address},INSIDE://${insideAddress}`,
  'listener.security.protocol.map': 'OUTSIDE:PLAINTEXT,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT',
  'inter.broker.listener.name': 'INSIDE',
  'controller.listener.names': 'CONTROLLER',
});
