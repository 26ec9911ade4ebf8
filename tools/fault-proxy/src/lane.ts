import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Direction, Network } from './network.ts';
import { freeAgainAtMs, partSize, waitMs } from './proxy-fault.ts';

/**
 * What one direction of a connection holds back before it stops reading: as much as the buffers of a socket. Then the
 * sender waits, as it would for a real network.
 */
export const heldBytesMax = 256 * 1024;

interface Held {
  readonly arrivedMs: number;
  /** Null is the end of what is sent. */
  readonly bytes: Buffer | null;
}

/** Carries what comes from one socket to another one, as the network lets it. */
export class Lane {
  /** Whether something was lost on it, so that what follows would be nonsense. */
  isBroken = false;
  private readonly from: Socket;
  private readonly to: Socket;
  private readonly network: Network;
  private readonly direction: Direction;
  private held: Held[] = [];
  private heldByteCount = 0;
  private isCarrying = false;

  constructor(from: Socket, to: Socket, network: Network, direction: Direction) {
    this.from = from;
    this.to = to;
    this.network = network;
    this.direction = direction;
    from.on('data', (bytes: Buffer) => this.take(bytes));
    from.on('end', () => this.take(null));
  }

  private take(bytes: Buffer | null): void {
    this.held.push({ arrivedMs: performance.now(), bytes });
    this.heldByteCount += bytes?.length ?? 0;
    if (this.heldByteCount >= heldBytesMax) this.from.pause();
    if (!this.isCarrying) void this.carry();
  }

  private async carry(): Promise<void> {
    this.isCarrying = true;
    for (let next = this.held[0]; next && !this.to.destroyed; next = this.held[0]) {
      const { fault, changed } = this.network;
      const delayMs = waitMs(fault, { ...next, freeAtMs: this.direction.freeAtMs, nowMs: performance.now() });
      if (fault?.kind === 'swallow') this.swallow();
      else if (delayMs > 0) await this.holdBack(delayMs, changed);
      else await this.pass(next);
    }
    this.isCarrying = false;
  }

  private async holdBack(delayMs: number, changed: AbortSignal): Promise<void> {
    this.network.heldBackCount += 1;
    await wait(delayMs, undefined, { signal: changed }).catch(() => undefined); // Another fault, another wait.
  }

  private swallow(): void {
    this.isBroken = true;
    this.network.swallowedByteCount += this.heldByteCount;
    this.held = [];
    this.release(this.heldByteCount);
  }

  private async pass({ arrivedMs, bytes }: Held): Promise<void> {
    this.held.shift();
    if (bytes === null) return void this.to.end();
    const { fault } = this.network;
    const byteCount = partSize(fault, bytes.length);
    if (byteCount < bytes.length) this.held.unshift({ arrivedMs, bytes: bytes.subarray(byteCount) });
    const { freeAtMs } = this.direction;
    this.direction.freeAtMs = freeAgainAtMs(fault, { freeAtMs, nowMs: performance.now(), byteCount });
    this.direction.byteCount += byteCount;
    // Called when it is written, and when it never will be: then the connection is gone.
    await new Promise<void>((resolve) => this.to.write(bytes.subarray(0, byteCount), () => resolve()));
    this.release(byteCount);
  }

  private release(byteCount: number): void {
    this.heldByteCount -= byteCount;
    if (this.heldByteCount < heldBytesMax && this.from.isPaused()) this.from.resume();
  }
}
