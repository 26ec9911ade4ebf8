import { gzipSync } from 'node:zlib';
import type { Answer } from './answer.ts';
import type { Fault, FaultKind } from './faults.ts';
import { clientRefused, maintenancePage, noSuchObject, plainAnswer } from './refusals.ts';

type Spoil = (whole: Answer, fault: Fault) => Answer;

/** Beyond the 4 MiB that a reader of such files has any reason to take. */
const hugeBytes = 5 * 1024 * 1024;
/** More than calls go down. */
const deepLevelCount = 20_000;

const json = 'application/json';

/** What faults of the way make of an answer, whatever its content. Kinds that are no such fault leave it alone. */
export const spoilAnswer: Spoil = (whole, fault) => spoils[fault.kind]?.(whole, fault) ?? whole;

const spoils: Readonly<Partial<Record<FaultKind, Spoil>>> = {
  akamai: () => plainAnswer(403, 'text/html', clientRefused),
  noSuchObject: () => plainAnswer(403, 'application/xml', noSuchObject),
  rateLimited: (_whole, { retryAfterSeconds }) => ({
    ...plainAnswer(429, 'text/plain', 'Too Many Requests'),
    headers: retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) },
  }),
  serverError: (_whole, { status }) => plainAnswer(status, 'text/plain', 'Server Error'),
  redirect: () => ({ ...plainAnswer(302, 'text/html', ''), headers: { location: 'http://elsewhere.invalid/' } }),
  notModified: (whole) => ({ ...whole, status: 304, body: '' }),
  html: () => plainAnswer(200, 'text/html', maintenancePage),
  emptyBody: () => plainAnswer(200, json, ''),
  truncated: (whole) => ({ ...whole, body: whole.body.slice(0, Math.floor(whole.body.length / 2)) }),
  wrongContentType: (whole) => withHeader(whole, 'content-type', 'text/html'),
  compressed: (whole) => ({ ...withHeader(whole, 'content-encoding', 'gzip'), body: gzipSync(whole.body) }),
  brokenGzip: (whole) => withHeader(whole, 'content-encoding', 'gzip'),
  byteOrderMark: (whole) => ({ ...whole, body: `\uFEFF${whole.body}` }),
  notUtf8: (whole) => ({ ...whole, body: notUtf8(String(whole.body)) }),
  huge: (whole) => ({ ...whole, body: whole.body + ' '.repeat(hugeBytes) }),
  deep: (whole) => ({ ...whole, body: `{"deep":${nested(deepLevelCount)},${whole.body.slice(1)}` }),
  slow: (whole, { delayMs }) => ({ ...whole, delayMs: whole.delayMs + delayMs }),
  trickle: (whole, { delayMs }) => ({ ...whole, trickleMs: delayMs }),
  disconnect: (whole) => ({ ...whole, ends: 'inTheMiddle' }),
  hang: (whole) => ({ ...whole, ends: 'never' }),
};

/** Faults that a 304 would hide: there is nothing to spoil in an answer without a body. */
export const needsBody: ReadonlySet<FaultKind> = new Set([
  'truncated',
  'wrongContentType',
  'compressed',
  'brokenGzip',
  'byteOrderMark',
  'notUtf8',
  'huge',
  'deep',
  'trickle',
  'disconnect',
]);

const withHeader = (whole: Answer, name: string, value: string): Answer => ({
  ...whole,
  headers: { ...whole.headers, [name]: value },
});

const nested = (levelCount: number) => '['.repeat(levelCount) + ']'.repeat(levelCount);

/** Every text begins with a byte of Latin-1. */
const notUtf8 = (body: string) => Buffer.from(body.replaceAll(':"', ':"\u00E9'), 'latin1');
