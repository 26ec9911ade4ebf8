import { test } from '@jest/globals';

/** Addresses of this machine: of somebody who behaves, and of somebody who does not. Only Linux has more than one without being told. */
export const [wellBehavedAddress, floodingAddress] = ['127.0.9.1', '127.0.7.4'] as const;

/** A test that needs both. */
export const linuxTest = process.platform === 'linux' ? test : test.skip;
