const lengthPrefixBytes = 4;

/** What stands at the front of every request: https://kafka.apache.org/protocol#protocol_messages. */
export interface AskedRequest {
  readonly apiKey: number;
  readonly correlationId: number;
  /** The whole frame. */
  readonly frame: Buffer;
  /** Where in the frame the request begins, behind its header (of version 1: that of the requests without tagged fields). */
  readonly bodyAt: number;
}

/** Numbers of the requests that tests look for. */
export const apiKeys = {
  produce: 0,
  fetch: 1,
  metadata: 3,
  findCoordinator: 10,
  joinGroup: 11,
  heartbeat: 12,
} as const;

/** Where an answer begins, behind its length and correlation id. */
export const answerBodyAt = 8;

/** Cuts a stream of bytes into frames: a length of four bytes, then as many bytes. */
export function frameSplitter(take: (frame: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= lengthPrefixBytes) {
      const end = lengthPrefixBytes + rest.readInt32BE(0);
      if (rest.length < end) return;
      take(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  };
}

export function readRequest(frame: Buffer): AskedRequest {
  const clientIdLength = Math.max(frame.readInt16BE(12), 0);
  return { apiKey: frame.readInt16BE(4), correlationId: frame.readInt32BE(8), frame, bodyAt: 14 + clientIdLength };
}

export const correlationIdOf = (answer: Buffer): number => answer.readInt32BE(lengthPrefixBytes);
