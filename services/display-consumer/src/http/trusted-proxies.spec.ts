import { expect, test } from '@jest/globals';
import { trustedProxies } from './trusted-proxies.ts';

test('trustedProxies knows addresses and networks of both families', () => {
  const isTrusted = trustedProxies(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32']);

  expect(['10.1.2.3', '192.0.2.7', '2001:db8::9'].map(isTrusted)).toEqual([true, true, true]);
  expect(['11.1.2.3', '192.0.2.8', '2001:db9::9'].map(isTrusted)).toEqual([false, false, false]);
});

test('trustedProxies trusts nobody unless told', () => {
  expect(trustedProxies([])('127.0.0.1')).toBe(false);
});
