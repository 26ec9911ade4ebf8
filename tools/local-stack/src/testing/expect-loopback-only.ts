import { networkInterfaces } from 'node:os';
import { expect } from '@jest/globals';
import type { TestStack } from '../test-stack.ts';
import { canConnect } from './can-connect.ts';

/** Whether both parts of a stack accept connections on loopback, and at no other address of this machine. */
export async function expectLoopbackOnly({ brokers, registryUrl }: TestStack): Promise<void> {
  const ports = [...brokers, new URL(registryUrl).host].map((address) => Number(address.split(':')[1]));
  const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outside = others.filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const port of ports) {
    expect(await canConnect(port, '127.0.0.1')).toBe(true);
    for (const { address } of outside) expect(await canConnect(port, address)).toBe(false);
  }
}
