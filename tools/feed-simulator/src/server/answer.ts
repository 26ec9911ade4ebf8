import type { Fault } from './faults.ts';
import type { FeedFile } from './feed-file.ts';
import { clientRefused, maintenancePage, noSuchObject } from './refusals.ts';
import { spoilContent } from './spoil.ts';

/** An HTTP answer as plain data; `hang` is none at all. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly delayMs: number;
  readonly hangs: boolean;
}

const plain = { delayMs: 0, hangs: false };
const json = 'application/json';

/** The answer to a request for `file` (null: it does not exist), with what the faults make of it, in their order. */
export function answer(file: FeedFile | null, ifNoneMatch: string | undefined, faults: readonly Fault[]): Answer {
  const spoiled = faults.reduce<FeedFile | null>((seen, fault) => seen && spoilContent(seen, fault), file);
  const isCut = faults.some(({ kind }) => kind === 'truncated'); // Nothing can be cut off a 304.
  return faults.reduce(spoilAnswer, answerFile(spoiled, isCut ? undefined : ifNoneMatch));
}

function answerFile(file: FeedFile | null, ifNoneMatch: string | undefined): Answer {
  if (!file) return refusal(403, 'application/xml', noSuchObject);
  const headers = { etag: file.etag, 'cache-control': 'no-cache' };
  if (ifNoneMatch && matchesEtag(ifNoneMatch, file.etag)) return { ...plain, status: 304, headers, body: '' };
  return { ...plain, status: 200, headers: { ...headers, 'content-type': json }, body: file.body };
}

/** RFC 9110, 13.1.2: a list of validators or `*`, compared weakly. */
function matchesEtag(ifNoneMatch: string, etag: string): boolean {
  const listed = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return listed.includes(etag) || listed.includes('*');
}

const refusal = (status: number, contentType: string, body: string): Answer => ({
  ...plain,
  status,
  headers: { 'content-type': contentType },
  body,
});

function spoilAnswer(whole: Answer, fault: Fault): Answer {
  switch (fault.kind) {
    case 'akamai':
      return refusal(403, 'text/html', clientRefused);
    case 'noSuchObject':
      return refusal(403, 'application/xml', noSuchObject);
    case 'rateLimited':
      return {
        ...refusal(429, 'text/plain', 'Too Many Requests'),
        headers: { 'retry-after': String(fault.retryAfterSeconds) },
      };
    case 'serverError':
      return refusal(fault.status, 'text/plain', 'Server Error');
    case 'html':
      return refusal(200, 'text/html', maintenancePage);
    case 'emptyBody':
      return refusal(200, json, '');
    case 'truncated':
      return { ...whole, body: whole.body.slice(0, Math.floor(whole.body.length / 2)) };
    case 'slow':
      return { ...whole, delayMs: whole.delayMs + fault.delayMs };
    case 'hang':
      return { ...whole, hangs: true };
    default:
      return whole; // Faults of content have done their work.
  }
}
