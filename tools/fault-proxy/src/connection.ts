import { connect, type Socket } from 'node:net';
import { Lane } from './lane.ts';
import type { Network } from './network.ts';
import { resetSocket } from './reset-socket.ts';

export interface Target {
  readonly host: string;
  readonly port: number;
}

/** A client, the target that it wanted, and the two directions between them. */
export class Connection {
  private readonly client: Socket;
  private readonly target: Socket;
  private readonly lanes: readonly Lane[];

  constructor(client: Socket, target: Target, network: Network) {
    this.client = client;
    this.target = connect({ ...target, allowHalfOpen: true, noDelay: true });
    this.lanes = [
      new Lane(client, this.target, network, network.toTarget),
      new Lane(this.target, client, network, network.toClient),
    ];
    // An error at one end is a reset at the other: who was refused by the target, or has lost it, is to hear so.
    client.on('error', () => resetSocket(this.target));
    this.target.on('error', () => resetSocket(client));
  }

  /** Whether something was lost on it. */
  get isBroken(): boolean {
    return this.lanes.some(({ isBroken }) => isBroken);
  }

  /** Resolves when neither end is there any more. */
  async ended(): Promise<void> {
    await Promise.all([closed(this.client), closed(this.target)]);
  }

  reset(): void {
    resetSocket(this.client);
    resetSocket(this.target);
  }
}

const closed = (socket: Socket): Promise<void> =>
  socket.closed ? Promise.resolve() : new Promise((resolve) => socket.once('close', () => resolve()));
