import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { AddressCounter } from './address-counter.ts';
import { addressHolder } from './address-holder.ts';

/** Ten thousand viewers and as much again for whoever comes while others leave. */
export const connectionCountMax = 20_000;

/**
 * Connections that the system keeps until they are looked at: as many as Linux allows. Of a flood each is looked at before
 * it is refused; in the usual queue of 511 there is no place beside it, and whoever is turned away tries again after
 * one, three and seven seconds.
 */
export const backlogMax = 4_096;

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
    const { remoteAddress } = socket;
    if (remoteAddress === undefined || limits.isTrustedProxy(remoteAddress)) return;
    const holder = addressHolder(remoteAddress);
    if (counter.enter(holder)) {
      socket.once('close', () => counter.leave(holder));
    } else {
      limits.refused('address');
      socket.destroy();
    }
  });
}
