import type { FastifyReply } from 'fastify';
import type { ErrorAnswer } from '../api.ts';

export type ErrorCode =
  | 'BAD_REQUEST'
  | 'CATCHING_UP'
  | 'INTERNAL'
  | 'METHOD_NOT_ALLOWED'
  | 'MISDIRECTED'
  | 'NOT_FOUND'
  | 'PAGE_NOT_BUILT'
  | 'TOO_MANY_VIEWERS';

const statuses: Readonly<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  MISDIRECTED: 421,
  TOO_MANY_VIEWERS: 429,
  INTERNAL: 500,
  CATCHING_UP: 503,
  PAGE_NOT_BUILT: 503,
};

/** Answers with an error that a client may know. */
export function answerError(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  const answer: ErrorAnswer = { error: { code, message } };
  return reply.code(statuses[code]).header('cache-control', 'no-store').send(answer);
}
