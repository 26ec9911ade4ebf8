import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Answer } from './answer.ts';

const trickledPieceCount = 10;

/** Sends the answer as it is meant to come, also one that comes late, in bits, in part or not at all. */
export async function sendAnswer(reply: FastifyReply, answer: Answer): Promise<void> {
  const { status, headers, body, delayMs, trickleMs, ends } = answer;
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  if (delayMs > 0) await waitFor(delayMs, gone.signal);
  if (ends === 'asItShould' && trickleMs === 0) {
    reply
      .code(status)
      .headers(headers)
      .send(body === '' && status === 304 ? undefined : body);
    return;
  }
  reply.hijack(); // From here on the connection is ours.
  if (ends === 'never') return; // It stays open without a word until the client or the simulator ends.
  const bytes = Buffer.from(body);
  reply.raw.writeHead(status, { ...headers, 'content-length': bytes.length });
  if (ends === 'inTheMiddle') breakOff(reply.raw, bytes);
  else await trickle(reply.raw, bytes, trickleMs, gone.signal);
}

function breakOff(raw: ServerResponse, bytes: Buffer): void {
  raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => raw.destroy());
}

async function trickle(raw: ServerResponse, bytes: Buffer, trickleMs: number, gone: AbortSignal): Promise<void> {
  const pieceLength = Math.ceil(bytes.length / trickledPieceCount);
  for (let at = 0; at < bytes.length && !gone.aborted; at += pieceLength) {
    raw.write(bytes.subarray(at, at + pieceLength));
    await waitFor(trickleMs / trickledPieceCount, gone);
  }
  raw.end();
}

/** Waits, or until the client has gone. */
const waitFor = (delayMs: number, gone: AbortSignal) =>
  wait(delayMs, undefined, { signal: gone }).catch(() => undefined);
