import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { createLog } from './create-log.ts';
import { kafkaConfig } from './kafka-config.ts';
import { parseEnvironment } from './parse-environment.ts';
import { kafkaEnvironment } from './shapes.ts';

const log = createLog('score-producer', 'silent');
const parse = (env: Record<string, string>) => parseEnvironment(z.object(kafkaEnvironment), env);

test('kafkaConfig leaves out log-in and TLS when the environment has none', () => {
  expect(kafkaConfig(parse({}), 'score-producer', log)).toEqual({
    brokers: ['127.0.0.1:9092'],
    registryUrl: 'http://127.0.0.1:8085/apis/ccompat/v7',
    clientId: 'score-producer',
    topicPrefix: '',
    replicationFactor: 1,
    log,
  });
});

test('kafkaConfig carries log-in and TLS when the environment has them', () => {
  const env = parse({
    KAFKA_SASL_MECHANISM: 'scram-sha-512',
    KAFKA_SASL_USERNAME: 'courtside',
    KAFKA_SASL_PASSWORD: 'hunter2',
    KAFKA_SSL_CA_FILE: '/etc/kafka/ca.pem',
    SCHEMA_REGISTRY_USERNAME: 'courtside',
    SCHEMA_REGISTRY_PASSWORD: 'hunter3',
  });

  expect(kafkaConfig(env, 'score-producer', log)).toMatchObject({
    sasl: { mechanism: 'scram-sha-512', username: 'courtside', password: 'hunter2' },
    sslCaFile: '/etc/kafka/ca.pem',
    registryCredentials: { username: 'courtside', password: 'hunter3' },
  });
});
