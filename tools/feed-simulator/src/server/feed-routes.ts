import type { FastifyInstance } from 'fastify';
import { answer } from './answer.ts';
import type { Faults } from './faults.ts';
import { type FeedFiles, gameIdOf } from './feed-files.ts';
import { noSuchObject } from './refusals.ts';
import type { RequestLog } from './request-log.ts';
import { sendAnswer } from './send-answer.ts';
import { createStaleReader } from './stale-files.ts';

export interface Feed {
  readonly files: FeedFiles;
  readonly faults: Faults;
  readonly requests: RequestLog;
}

/** The feed itself: every path that is not the control's. */
export function addFeedRoutes(server: FastifyInstance, { files, faults, requests }: Feed): void {
  const read = createStaleReader(files);
  server.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    requests.note(path);
    const spoiledBy = faults.take(path, gameIdOf(path));
    await sendAnswer(reply, answer(read(path, spoiledBy), request.headers['if-none-match'], spoiledBy));
    return reply;
  });
  server.setNotFoundHandler((_request, reply) => reply.code(403).type('application/xml').send(noSuchObject));
}
