import { expect, test } from '@jest/globals';
import { chooseEnvironment } from './choose-environment.ts';

const recorded = { KAFKA_BROKERS: '127.0.0.1:1', SCHEMA_REGISTRY_URL: 'http://127.0.0.1:2' };

test('chooseEnvironment takes the recorded addresses where the environment names none', () => {
  expect(chooseEnvironment({ LANG: 'C', KAFKA_BROKERS: '' }, recorded)).toEqual({ LANG: 'C', ...recorded });
});

test('chooseEnvironment never mixes a cluster with the registry of another', () => {
  const env = { KAFKA_BROKERS: 'kafka.example:9092' };

  expect(chooseEnvironment(env, recorded)).toBe(env);
});
