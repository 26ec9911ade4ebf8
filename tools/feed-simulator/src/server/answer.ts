import type { Fault } from './faults.ts';
import type { FeedFile } from './feed-file.ts';
import { noSuchObject, plainAnswer } from './refusals.ts';
import { needsBody, spoilAnswer } from './spoil-answer.ts';
import { spoilContent } from './spoil-content.ts';

/** An HTTP answer as plain data. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly delayMs: number;
  /** Over how long the body comes, bit by bit. */
  readonly trickleMs: number;
  readonly ends: 'asItShould' | 'inTheMiddle' | 'never';
}

/** The answer to a request for `file` (null: it does not exist), with what the faults make of it, in their order. */
export function answer(file: FeedFile | null, ifNoneMatch: string | undefined, faults: readonly Fault[]): Answer {
  const spoiled = faults.reduce<FeedFile | null>((seen, fault) => seen && spoilContent(seen, fault), file);
  const isBodyNeeded = faults.some(({ kind }) => needsBody.has(kind));
  return faults.reduce(spoilAnswer, answerFile(spoiled, isBodyNeeded ? undefined : ifNoneMatch));
}

function answerFile(file: FeedFile | null, ifNoneMatch: string | undefined): Answer {
  if (!file) return plainAnswer(403, 'application/xml', noSuchObject);
  const headers = { etag: file.etag, 'cache-control': 'no-cache' };
  const whole = plainAnswer(200, 'application/json', file.body);
  if (ifNoneMatch && matchesEtag(ifNoneMatch, file.etag)) return { ...whole, status: 304, headers, body: '' };
  return { ...whole, headers: { ...headers, ...whole.headers } };
}

/** RFC 9110, 13.1.2: a list of validators or `*`, compared weakly. */
function matchesEtag(ifNoneMatch: string, etag: string): boolean {
  const listed = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return listed.includes(etag) || listed.includes('*');
}
