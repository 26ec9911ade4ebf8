import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { read } from '../repository.ts';
import { composeServices } from './compose-model.ts';

const variables = (file: string) => parseEnv(read(file));
const texts = ['docker-compose.yml', 'docker/broker.yaml', 'docker/service.yaml', 'tools/feed-simulator/compose.yaml']
  .map(read)
  .join('\n');

describe.each(['live', 'cluster'])('docker-compose.%s.yml', (name) => {
  test('includes everything, and tells each part the same', () => {
    const { include } = parse(read(`docker-compose.${name}.yml`)) as {
      include: Array<{ path: string; env_file: string }>;
    };

    expect(include[0]?.path).toBe('docker-compose.yml');
    expect(include.map(({ env_file }) => env_file)).toEqual(include.map(() => `docker/${name}.env`));
  });

  test('sets no variable that nothing reads', () => {
    const unread = Object.keys(variables(`docker/${name}.env`)).filter(
      (variable) => !texts.includes(`\${${variable}:-`),
    );

    expect(unread).toEqual([]);
  });
});

test('the live feed is that of the NBA, at its pace, without the simulator', () => {
  expect(variables('docker/live.env')).toEqual({
    FEED_URL: 'https://cdn.nba.com/static/json/liveData',
    FEED_POLL_INTERVAL_MS: '5000',
    SIMULATOR_REPLICAS: '0',
  });
});

test('the cluster has three brokers, each with an identity, an address and a volume of its own', () => {
  const brokers = Object.entries(composeServices('docker-compose.cluster.yml')).filter(([name]) =>
    name.startsWith('kafka'),
  );
  const names = brokers.map(([name]) => name).sort();
  const idOf = (name: string) => Number(name.replace('kafka', '').slice(1) || 1);
  const { KAFKA_BROKERS, KAFKA_CONTROLLER_QUORUM_VOTERS } = variables('docker/cluster.env');

  expect(names).toEqual(['kafka', 'kafka-2', 'kafka-3']);
  for (const [name, { environment, volumes }] of brokers) {
    expect(environment).toMatchObject({
      KAFKA_NODE_ID: idOf(name),
      KAFKA_ADVERTISED_LISTENERS: `CLIENTS://${name}:9092`,
    });
    expect(volumes).toEqual([`${name}-data:/var/lib/kafka/data`]);
  }
  expect(KAFKA_BROKERS).toBe(names.map((name) => `${name}:9092`).join());
  expect(KAFKA_CONTROLLER_QUORUM_VOTERS).toBe(names.map((name) => `${idOf(name)}@${name}:9093`).join());
});

test('the cluster keeps three copies and acknowledges what two have', () => {
  expect(variables('docker/cluster.env')).toMatchObject({
    KAFKA_REPLICATION_FACTOR: '3',
    KAFKA_MIN_INSYNC_REPLICAS: '2',
  });
});
