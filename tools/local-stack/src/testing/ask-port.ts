import { once } from 'node:events';
import { connect } from 'node:net';
import { type ConnectionOptions, connect as connectSecurely } from 'node:tls';

import { reasonOf, systemCodeOf } from '../errors.ts';

/** A port that has not answered by then does not speak with us. */
const answerLimitMs = 3_000;
const correlationId = 7;

/** ApiVersions, version 0, of a client without a name: the first that every client of Kafka asks. */
function question(): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.writeInt32BE(10, 0); // What follows.
  bytes.writeInt16BE(18, 4);
  bytes.writeInt32BE(correlationId, 8);
  bytes.writeInt16BE(-1, 12);
  return bytes;
}

/** Whether a port of loopback answers as Kafka does; in plain text, or over TLS with `security`. Null, or why it does not. */
export async function askPort(port: number, security?: ConnectionOptions): Promise<string | null> {
  const address = { port, host: '127.0.0.1' };
  const socket = security ? connectSecurely({ ...address, ...security }) : connect(address);
  const stop = AbortSignal.timeout(answerLimitMs);
  try {
    socket.write(question());
    const [answer] = (await Promise.race([
      once(socket, 'data', { signal: stop }),
      once(socket, 'close', { signal: stop }).then(() => Promise.reject(new Error('closed without an answer'))),
    ])) as [Buffer];
    return answer.length > 8 && answer.readInt32BE(4) === correlationId ? null : 'what it answers is not Kafka';
  } catch (cause) {
    return systemCodeOf(cause) ?? reasonOf(cause);
  } finally {
    socket.destroy();
  }
}
