import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { ServiceKitError } from './errors.ts';
import { parseEnvironment } from './parse-environment.ts';
import { displayEnvironment, feedEnvironment, kafkaEnvironment, logEnvironment, serverEnvironment } from './shapes.ts';
import { portWithDefault } from './variables.ts';

const everything = z.object({
  ...kafkaEnvironment,
  ...serverEnvironment,
  ...logEnvironment,
  ...feedEnvironment,
  ...displayEnvironment,
});

/** The message with which the environment is refused; fails the test when it is not. */
function refusal(env: Record<string, string>): string {
  try {
    parseEnvironment(everything, env);
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceKitError);
    return (error as ServiceKitError).message;
  }
  throw new Error('The environment was accepted');
}

test('parseEnvironment gives defaults that fit the local stack when nothing is set', () => {
  const config = parseEnvironment(everything, {});

  expect(config).toEqual({
    KAFKA_BROKERS: ['127.0.0.1:9092'],
    SCHEMA_REGISTRY_URL: 'http://127.0.0.1:8085/apis/ccompat/v7',
    KAFKA_TOPIC_PREFIX: '',
    KAFKA_REPLICATION_FACTOR: 1,
    HOST: '127.0.0.1',
    PORT: 8080,
    LOG_LEVEL: 'info',
    FEED_URL: 'http://127.0.0.1:8084',
    FEED_POLL_INTERVAL_MS: 5000,
    DISPLAY_TICK_MS: 50,
    HTTP_CONNECTIONS_PER_ADDRESS_MAX: 64,
    TRUSTED_PROXIES: [],
    ALLOWED_HOSTS: [],
  });
});

test('parseEnvironment takes an empty variable for an absent one', () => {
  const config = parseEnvironment(everything, { KAFKA_BROKERS: '', KAFKA_SASL_MECHANISM: '', PORT: '' });

  expect(config).toEqual(parseEnvironment(everything, {}));
});

test('parseEnvironment reads every kind of value', () => {
  const config = parseEnvironment(everything, {
    KAFKA_BROKERS: 'one:9092, [::1]:9093,',
    SCHEMA_REGISTRY_URL: 'https://registry.example/apis/ccompat/v7/',
    PORT: '0',
    TRUSTED_PROXIES: '10.0.0.0/8,::1',
    ALLOWED_HOSTS: 'Board.example, wall',
  });

  expect(config.KAFKA_BROKERS).toEqual(['one:9092', '[::1]:9093']);
  expect(config.SCHEMA_REGISTRY_URL).toBe('https://registry.example/apis/ccompat/v7');
  expect(config.PORT).toBe(0);
  expect(config.TRUSTED_PROXIES).toEqual(['10.0.0.0/8', '::1']);
  expect(config.ALLOWED_HOSTS).toEqual(['board.example', 'wall']);
});

test('parseEnvironment lets a service replace a variable of a shape', () => {
  const producer = z.object({ ...serverEnvironment, PORT: portWithDefault(8081) });

  expect(parseEnvironment(producer, {}).PORT).toBe(8081);
});

test('parseEnvironment tells all problems at once, each with its variable and its value', () => {
  const message = refusal({ KAFKA_BROKERS: 'localhost', PORT: '70000', LOG_LEVEL: 'loud', FEED_URL: 'nba.com' });

  expect(message.split('\n')).toEqual([
    'Cannot start with this environment:',
    '  KAFKA_BROKERS: must be host:port, comma separated (got "localhost")',
    '  PORT: must be at most 65535 (got "70000")',
    '  LOG_LEVEL: must be a level of pino, trace to fatal or silent (got "loud")',
    expect.stringMatching(/^ {2}FEED_URL: must be an http:\/\/ or https:\/\/ address.* \(got "nba\.com"\)$/),
  ]);
});

test.each([
  ['KAFKA_BROKERS', ','],
  ['KAFKA_BROKERS', 'host:0'],
  ['KAFKA_BROKERS', 'host:65536'],
  ['SCHEMA_REGISTRY_URL', 'ftp://registry'],
  ['FEED_URL', 'http://feed/?key=1'],
  ['KAFKA_TOPIC_PREFIX', 'my prefix'],
  ['KAFKA_REPLICATION_FACTOR', '0'],
  ['FEED_POLL_INTERVAL_MS', '1e3'],
  ['DISPLAY_TICK_MS', '-1'],
  ['KAFKA_SASL_MECHANISM', 'gssapi'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'loopback'],
  ['ALLOWED_HOSTS', 'http://board.example'],
  ['ALLOWED_HOSTS', 'board.example:8080'],
  ['HOST', 'a b'],
])('parseEnvironment names %s when it is %j', (name, value) => {
  expect(refusal({ [name]: value })).toContain(`\n  ${name}: must`);
});

test('parseEnvironment refuses half a log-in to the registry', () => {
  expect(refusal({ SCHEMA_REGISTRY_USERNAME: 'courtside' })).toContain(
    'SCHEMA_REGISTRY_PASSWORD: must be set, because SCHEMA_REGISTRY_USERNAME is',
  );
});

test('parseEnvironment refuses half a log-in and names what is missing, beside other problems', () => {
  const message = refusal({ KAFKA_SASL_USERNAME: 'courtside', PORT: 'x' });

  expect(message).toContain('KAFKA_SASL_MECHANISM: must be set, because KAFKA_SASL_USERNAME is');
  expect(message).toContain('KAFKA_SASL_PASSWORD: must be set, because KAFKA_SASL_USERNAME is');
  expect(message).toContain('PORT: must be a whole number in digits (got "x")');
});

test('parseEnvironment never repeats a secret', () => {
  const secrets = z.object({ KAFKA_SASL_PASSWORD: z.string().min(99), FEED_URL: feedEnvironment.FEED_URL });

  const read = () => parseEnvironment(secrets, { KAFKA_SASL_PASSWORD: 'hunter2', FEED_URL: 'http://me:hunter2@feed' });

  expect(read).toThrow('KAFKA_SASL_PASSWORD');
  expect(read).toThrow('"http://***@feed"');
  expect(read).not.toThrow('hunter2');
});
