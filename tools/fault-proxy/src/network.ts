import type { ProxyFault } from './proxy-fault.ts';

/** One direction of a network: what it has carried, and when its slow line is free again. */
export class Direction {
  byteCount = 0;
  /** On the monotonic clock. */
  freeAtMs = 0;
}

/** What all connections of a proxy have in common: the fault of the moment, and what it has done. */
export class Network {
  readonly toTarget = new Direction();
  readonly toClient = new Direction();
  swallowedByteCount = 0;
  /** How often something had to wait because of a delay or a slow line. */
  heldBackCount = 0;
  private current: ProxyFault | undefined;
  private changing = new AbortController();

  get fault(): ProxyFault | undefined {
    return this.current;
  }

  /** Aborts when the fault is another one. */
  get changed(): AbortSignal {
    return this.changing.signal;
  }

  become(fault: ProxyFault | undefined): void {
    this.current = fault;
    for (const direction of [this.toTarget, this.toClient]) direction.freeAtMs = 0;
    const before = this.changing;
    this.changing = new AbortController();
    before.abort();
  }
}
