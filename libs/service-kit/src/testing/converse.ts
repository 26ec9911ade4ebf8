import { connect } from 'node:net';
import { StringDecoder } from 'node:string_decoder';

/** More than this of an answer says nothing new. */
const keptLengthMax = 256 * 1024;

export interface Conversation {
  readonly port: number;
  /** What is sent as soon as the connection stands. */
  readonly bytes: string | Buffer;
  /** The address that it comes from; all of 127.0.0.0/8 are this machine, on Linux. */
  readonly from?: string;
  /** One byte more each time, for ever. */
  readonly dripEveryMs?: number;
  /** False: nothing of the answer is taken. */
  readonly isReading?: boolean;
  /** When this client gives up, unless `stop` aborts before. */
  readonly limitMs: number;
  readonly stop?: AbortSignal;
}

export interface Outcome {
  readonly text: string;
  /** How long the other side kept the connection; undefined when this client gave up first. */
  readonly closedAfterMs: number | undefined;
}

/** Talks to a server without any manners, over a connection of its own, until the server ends it. */
export function converse({
  port,
  bytes,
  from,
  dripEveryMs,
  isReading = true,
  limitMs,
  stop,
}: Conversation): Promise<Outcome> {
  const startedAtMs = performance.now();
  const socket = connect({ port, host: '127.0.0.1', ...(from === undefined ? {} : { localAddress: from }) });
  const decoder = new StringDecoder('latin1');
  let text = '';
  return new Promise((resolve) => {
    let drip: NodeJS.Timeout | undefined;
    const end = (closedAfterMs: number | undefined) => {
      clearInterval(drip);
      clearTimeout(giveUp);
      socket.destroy();
      resolve({ text, closedAfterMs });
    };
    const giveUp = setTimeout(() => end(undefined), limitMs);
    stop?.addEventListener('abort', () => end(undefined), { once: true });
    socket.on('connect', () => {
      socket.write(bytes);
      if (dripEveryMs) drip = setInterval(() => socket.write('x'), dripEveryMs);
    });
    socket.on('error', () => {}); // How a connection ends that the server has had enough of.
    socket.on('close', () => end(performance.now() - startedAtMs));
    if (!isReading) return;
    socket.on('data', (chunk: Buffer) => {
      if (text.length < keptLengthMax) text += decoder.write(chunk);
    });
  });
}

/** The same many times, `atOnceMax` side by side. */
export async function converseOften(
  count: number,
  atOnceMax: number,
  conversation: (index: number) => Conversation,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const one = async () => {
    while (next < count) outcomes.push(await converse(conversation(next++)));
  };
  await Promise.all(Array.from({ length: Math.min(count, atOnceMax) }, one));
  return outcomes;
}
