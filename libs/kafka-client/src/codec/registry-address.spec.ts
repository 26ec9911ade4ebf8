import { expect, test } from '@jest/globals';
import { registryAddressOf, splitRegistryAddress } from './registry-address.ts';

test('splitRegistryAddress finds the credentials that registryAddressOf has put into an address, whatever is in them', () => {
  const registryCredentials = { username: 'score-producer', password: 'a:b/c@d %e' };

  const address = registryAddressOf({
    registryUrl: 'http://registry.example:8085/apis/ccompat/v7',
    registryCredentials,
  });

  expect(splitRegistryAddress(address)).toEqual({
    base: 'http://registry.example:8085/apis/ccompat/v7',
    credentials: registryCredentials,
  });
});

test('splitRegistryAddress leaves an address without credentials as it is', () => {
  expect(splitRegistryAddress('http://127.0.0.1:8085/apis')).toEqual({ base: 'http://127.0.0.1:8085/apis' });
});
