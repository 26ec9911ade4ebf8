import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { AddressCounter } from './address-counter.ts';
import { connectionCountMax } from './limits.ts';

export interface ConnectionLimits {
  readonly perAddressMax: number;
  /** From all addresses together; 20,000 when absent. */
  readonly totalMax?: number | undefined;
  /** Proxies hold the connections of many; their viewers are counted by the address that they name. */
  isTrustedProxy(address: string): boolean;
  refused(reason: 'address' | 'total'): void;
}

/** Refuses connections above the limits before a byte of them is read. */
export function limitConnections(server: Server, limits: ConnectionLimits): void {
  const counter = new AddressCounter(limits.perAddressMax);
  server.maxConnections = limits.totalMax ?? connectionCountMax;
  server.on('drop', () => limits.refused('total'));
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress;
    if (address === undefined || limits.isTrustedProxy(address)) return;
    if (counter.enter(address)) {
      socket.once('close', () => counter.leave(address));
    } else {
      limits.refused('address');
      socket.destroy();
    }
  });
}
