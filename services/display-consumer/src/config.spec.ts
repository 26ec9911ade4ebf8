import { expect, test } from '@jest/globals';
import { parseConfig } from './config.ts';

test('parseConfig has a default for everything, on loopback', () => {
  expect(parseConfig({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 8080,
    DISPLAY_TICK_MS: 50,
    HTTP_CONNECTIONS_PER_ADDRESS_MAX: 64,
    TRUSTED_PROXIES: [],
    ALLOWED_HOSTS: [],
  });
});

test('parseConfig takes a tick of 0', () => {
  expect(parseConfig({ DISPLAY_TICK_MS: '0' }).DISPLAY_TICK_MS).toBe(0);
});

test('parseConfig tells of every problem at once', () => {
  const parse = () => parseConfig({ DISPLAY_TICK_MS: '-1', PORT: 'eighty', TRUSTED_PROXIES: 'everybody' });

  for (const name of ['DISPLAY_TICK_MS', 'PORT', 'TRUSTED_PROXIES']) expect(parse).toThrow(name);
});
