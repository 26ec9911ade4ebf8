import type { FeedOutcome } from '../outcome.ts';
import type { HttpAnswer } from './fetch-body.ts';
import { retryAfterMs } from './retry-after.ts';

type Failure = Exclude<FeedOutcome<never>, { kind: 'ok' | 'notModified' | 'malformed' }>;

/** JSON that has arrived, not yet looked into, or why there is none. */
export type Arrival = { readonly kind: 'json'; readonly raw: unknown } | { readonly kind: 'notModified' } | Failure;

/** What feeds name when they do not say how long: a pause that is worth the word. */
const defaultPauseMs = 60_000;

/** Sorts an answer by status, content type and first byte. Pure. */
export function classifyAnswer(answer: HttpAnswer, nowMs: number): Arrival {
  const { status } = answer;
  if (status >= 200 && status < 300) return readJson(answer);
  const pauseMs = retryAfterMs(answer.retryAfter, nowMs);
  if (status === 304) return { kind: 'notModified' };
  if (status === 404 || status === 410) return { kind: 'notAvailable', reason: `HTTP ${status}` };
  if (status === 403 && isMissingObject(answer.body))
    return { kind: 'notAvailable', reason: 'HTTP 403, no such object' };
  if (status === 429) return { kind: 'rateLimited', retryAfterMs: pauseMs ?? defaultPauseMs };
  if (status >= 400 && status < 500 && status !== 408) return { kind: 'refused', status };
  return transient(`HTTP ${status}${status < 400 ? ', and redirects are not followed' : ''}`, pauseMs);
}

/** S3 says AccessDenied, not NoSuchKey, to who may not list the bucket: the CDN's way of saying 404. */
const isMissingObject = (body: string) => /<Code>(AccessDenied|NoSuchKey)<\/Code>/.test(body);

/** Caches serve error pages and cut files with status 200, so the status alone proves nothing. */
function readJson({ contentType, body }: HttpAnswer): Arrival {
  if (/html|xml/i.test(contentType)) return transient(`${contentType} in place of JSON`);
  const firstCharacter = body.trimStart()[0];
  if (firstCharacter === undefined) return transient('an empty body');
  if (!'{['.includes(firstCharacter))
    return transient(`a body that begins with ${JSON.stringify(firstCharacter)} in place of JSON`);
  try {
    return { kind: 'json', raw: JSON.parse(body) };
  } catch {
    return transient(`JSON that is cut or broken, ${body.length} characters`);
  }
}

function transient(reason: string, pauseMs?: number): Failure {
  return { kind: 'transient', reason, ...(pauseMs === undefined ? {} : { retryAfterMs: pauseMs }) };
}
