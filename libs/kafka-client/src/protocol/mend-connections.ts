/// <reference path="./kafkajs-internals.d.ts" />
import Connection from 'kafkajs/src/network/connection.js';

const lengthPrefixBytes = 4;
let isMended = false;

/**
 * Lets a connection of kafkajs forget, when it connects again, the part of an answer that it had received before.
 *
 * kafkajs keeps those bytes and reads the answers of the new socket as their end: it takes any four bytes for a length,
 * and then waits for gigabytes, or throws out of a socket's event, which ends the process. It happens when a broker dies
 * while it answers. Done here and not in the installed files, so that it holds wherever this package is used.
 */
export function mendConnections(): void {
  if (isMended) return;
  isMended = true;
  const connect = Connection.prototype.connect;
  Connection.prototype.connect = function connectAfresh(this: Connection): Promise<unknown> {
    if (!this.isConnected()) Object.assign(this, { chunks: [], bytesBuffered: 0, bytesNeeded: lengthPrefixBytes });
    return connect.call(this);
  };
}
