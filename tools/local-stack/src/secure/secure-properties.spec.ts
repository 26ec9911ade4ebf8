import { expect, test } from '@jest/globals';
import { adminName, type Secrets } from './keep-secrets.ts';
import { secureProperties } from './secure-properties.ts';

const secrets: Secrets = {
  folder: '/secrets',
  keyStoreFile: '/secrets/broker.p12',
  keyStorePassword: 'a password',
  trustFile: '/secrets/broker.pem',
  passwordOf: () => 'another password',
  registryPasswordOf: () => 'a third',
  securityOf: () => ({}),
  environmentOf: () => ({}),
};
const properties = secureProperties({ broker: 1092, controller: 1093, inside: 1094 }, secrets);

test('secureProperties has every listener on loopback, and none that is open', () => {
  const names = String(properties.listeners)
    .split(',')
    .map((listener) => /^(\w+):\/\/127\.0\.0\.1:\d+$/.exec(listener)?.[1]);
  const protocols = String(properties['listener.security.protocol.map']).split(',');

  expect(protocols.map((entry) => entry.split(':')[0])).toEqual(names);
  expect(protocols.filter((entry) => /PLAINTEXT/.test(entry))).toEqual([]);
});

test('secureProperties makes nobody mighty but the admin and the nodes', () => {
  expect(properties['super.users']).toBe(`User:${adminName};User:CN=courtside-broker`);
  expect(properties['allow.everyone.if.no.acl.found']).toBe(false);
});
