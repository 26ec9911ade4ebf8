import type { BadCase } from '../bad-case.ts';

type AnyDocument = Omit<BadCase, 'document' | 'reach'> & { readonly reach?: 'host' };

const fails = { outcome: 'transient', shows: 'before' } as const;
const unfit = { outcome: 'malformed', shows: 'before', says: ['feed.malformed'] } as const;
const missing = { outcome: 'notAvailable', shows: 'before' } as const;
const harmless = { outcome: 'ok', says: null, shows: 'now' } as const;

/** What goes wrong on the way of a file, whichever it is. */
export const anyDocument: readonly AnyDocument[] = [
  { name: 'server error', fault: { kind: 'serverError', status: 502 }, ...fails, says: ['feed.transient', /HTTP 502/] },
  { name: 'redirect', fault: { kind: 'redirect' }, ...fails, says: ['feed.transient', /redirects are not/] },
  { name: 'page in place of JSON', fault: { kind: 'html' }, ...fails, says: ['feed.transient', /text\/html/] },
  { name: 'JSON called HTML', fault: { kind: 'wrongContentType' }, ...fails, says: ['feed.transient', /text\/html/] },
  { name: 'empty body', fault: { kind: 'emptyBody' }, ...fails, says: ['feed.transient', /an empty body/] },
  { name: 'cut JSON', fault: { kind: 'truncated' }, ...fails, says: ['feed.transient', /cut or broken/] },
  {
    name: 'connection cut',
    fault: { kind: 'disconnect' },
    ...fails,
    says: ['feed.transient', /aborted|reset|hang up/],
  },
  { name: 'no gzip', fault: { kind: 'brokenGzip' }, ...fails, says: ['feed.transient', /header/] },
  { name: 'no UTF-8', fault: { kind: 'notUtf8' }, ...fails, says: ['feed.transient', /not valid/] },
  { name: 'body too large', fault: { kind: 'huge' }, ...fails, says: ['feed.transient', /maxContentLength/] },
  { name: 'nested too deep', fault: { kind: 'deep' }, ...unfit },
  { name: 'unknown source', fault: { kind: 'unknownSource' }, ...unfit },
  { name: 'no such object', fault: { kind: 'noSuchObject' }, ...missing, says: ['feed.notAvailable', /no such/] },
  { name: 'nothing in it', fault: { kind: 'empty' }, ...missing, says: ['feed.notAvailable', /no (games|pl|act)/] },
  { name: 'gzip', fault: { kind: 'compressed' }, ...harmless },
  { name: 'byte order mark', fault: { kind: 'byteOrderMark' }, ...harmless },
  { name: 'late answer', fault: { kind: 'slow', delayMs: 200 }, ...harmless },
  { name: 'slow body', fault: { kind: 'trickle', delayMs: 200 }, ...harmless },
  { name: 'frozen', fault: { kind: 'stale' }, outcome: 'notModified', says: null, shows: 'before' },
  { name: '304 whatever is new', fault: { kind: 'notModified' }, outcome: 'notModified', says: null, shows: 'before' },
  {
    ...{ name: 'Akamai refuses', fault: { kind: 'akamai' }, reach: 'host' },
    ...{ outcome: 'refused', says: ['feed.refused', /403/], shows: 'before' },
  },
  {
    ...{ name: '429 for 1 s', fault: { kind: 'rateLimited', retryAfterSeconds: 1 }, reach: 'host' },
    ...{ outcome: 'rateLimited', says: ['feed.rateLimited', /"retryAfterMs":1000/], shows: 'before' },
  },
  {
    ...{ name: '429 for 0 s', fault: { kind: 'rateLimited', retryAfterSeconds: 0 }, reach: 'host' },
    ...{ outcome: 'rateLimited', says: ['feed.rateLimited', /"retryAfterMs":0/], shows: 'before' },
  },
];
