import { expect, test } from '@jest/globals';
import { addressesIn, withAddresses, withUsualAddresses } from './addresses.ts';

const printed = `Ready after 7.0 s:  http://127.0.0.1:20926

For programs of your own
  KAFKA_BROKERS=127.0.0.1:28190
  SCHEMA_REGISTRY_URL=http://127.0.0.1:8085/apis/ccompat/v7
`;

test('addressesIn finds what a start has printed', () => {
  expect(addressesIn(printed)).toEqual({
    PAGE: 'http://127.0.0.1:20926',
    KAFKA_BROKERS: '127.0.0.1:28190',
    SCHEMA_REGISTRY_URL: 'http://127.0.0.1:8085/apis/ccompat/v7',
  });
});

test('withAddresses and withUsualAddresses go there and back', () => {
  const command = 'curl http://127.0.0.1:8080/api/games http://127.0.0.1:8085/apis/ccompat/v7/subjects';
  const addresses = addressesIn(printed);

  const changed = withAddresses(command, addresses);

  expect(changed).toBe('curl http://127.0.0.1:20926/api/games http://127.0.0.1:8085/apis/ccompat/v7/subjects');
  expect(withUsualAddresses(changed, addresses)).toBe(command);
});
