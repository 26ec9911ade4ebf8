import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Answer, answer } from './answer.ts';
import type { Faults } from './faults.ts';
import { type FeedFiles, gameIdOf } from './feed-files.ts';
import { noSuchObject } from './refusals.ts';
import { createStaleReader } from './stale-files.ts';

/** The feed itself: every path that is not the control's. */
export function addFeedRoutes(server: FastifyInstance, files: FeedFiles, faults: Faults): void {
  const read = createStaleReader(files);
  server.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const spoiledBy = faults.take(path, gameIdOf(path));
    await send(reply, answer(read(path, spoiledBy), request.headers['if-none-match'], spoiledBy));
    return reply;
  });
  server.setNotFoundHandler((_request, reply) => reply.code(403).type('application/xml').send(noSuchObject));
}

async function send(reply: FastifyReply, { status, headers, body, delayMs, hangs }: Answer): Promise<void> {
  if (hangs) {
    reply.hijack(); // The connection stays open without a word until the client or the simulator ends.
    return;
  }
  if (delayMs > 0) await delay(reply, delayMs);
  reply
    .code(status)
    .headers(headers)
    .send(body === '' && status === 304 ? undefined : body);
}

/** Waits, or until the client has gone. */
function delay(reply: FastifyReply, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    reply.raw.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
