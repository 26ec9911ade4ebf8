import type { Log } from './log.ts';
import type { FeedOutcome, Parsed } from './outcome.ts';
import { BoundedMap } from './politeness/bounded-map.ts';
import type { Politeness } from './politeness/create-politeness.ts';
import { classifyAnswer } from './transport/classify-answer.ts';
import { fetchBody, type HttpAnswer } from './transport/fetch-body.ts';

/** Enough to see what a file is; the file itself can have hundreds of kB. */
const excerptLengthMax = 500;
/** A scoreboard and two files for each of twenty games are 41; a forgotten validator costs one whole answer. */
const rememberedUrlCountMax = 500;

type Parse<Data> = (raw: unknown) => Parsed<Data>;

export type ReadFile = <Data>(url: string, parse: Parse<Data>, signal: AbortSignal) => Promise<FeedOutcome<Data>>;

export interface FileReaderOptions {
  readonly politeness: Politeness;
  readonly requestTimeoutMs: number;
  readonly log: Log;
  /** Epoch ms. */
  readonly now: () => number;
}

/** The way of every request: wait for the turn, ask, sort the answer, parse, remember, learn. */
export function createFileReader({ politeness, requestTimeoutMs, log, now }: FileReaderOptions): ReadFile {
  const etags = new BoundedMap<string, string>(rememberedUrlCountMax);
  const toldIssues = new BoundedMap<string, string>(rememberedUrlCountMax);

  async function ask<Data>(url: string, parse: Parse<Data>, signal: AbortSignal): Promise<FeedOutcome<Data>> {
    const etag = etags.get(url);
    const answer = await fetchBody({ url, etag, timeoutMs: requestTimeoutMs }, signal);
    if ('reason' in answer) return { kind: 'transient', reason: answer.reason };
    const outcome = outcomeOf(answer, parse, etag, now());
    if (outcome.kind === 'ok' && answer.etag !== undefined) etags.set(url, answer.etag);
    else if (outcome.kind !== 'notModified') etags.delete(url); // "Not modified" must always refer to what was told as `ok`.
    return outcome;
  }

  return async (url, parse, signal) => {
    await politeness.takeTurn(url, signal);
    const outcome = await ask(url, parse, signal);
    report(url, outcome, politeness.learn(url, outcome));
    return outcome;
  };

  function report(url: string, outcome: FeedOutcome<unknown>, pauseMs: number): void {
    if (pauseMs > 0) log.warn({ event: 'feed.pausing', url, pauseMs: Math.round(pauseMs), ...outcome });
    if (outcome.kind === 'malformed') log.error({ event: 'feed.malformed', url, ...outcome });
    if (outcome.kind !== 'ok') return;
    const issues = outcome.issues.join('\n');
    if (issues !== '' && issues !== toldIssues.get(url))
      log.warn({ event: 'feed.repaired', url, issues: outcome.issues });
    toldIssues.set(url, issues); // The same complaint every five seconds would bury all others.
  }
}

function outcomeOf<Data>(
  answer: HttpAnswer,
  parse: Parse<Data>,
  sentEtag: string | undefined,
  receivedAt: number,
): FeedOutcome<Data> {
  const arrival = classifyAnswer(answer, receivedAt);
  if (arrival.kind === 'notModified') {
    return sentEtag === undefined
      ? { kind: 'transient', reason: 'HTTP 304 without a question' }
      : { ...arrival, receivedAt };
  }
  if (arrival.kind !== 'json') return arrival;
  const parsed = parse(arrival.raw);
  if (parsed.kind === 'ok') return { ...parsed, receivedAt };
  return parsed.kind === 'malformed' ? { ...parsed, excerpt: excerptOf(answer.body) } : parsed;
}

const excerptOf = (body: string) => body.slice(0, excerptLengthMax).replace(/\p{Cc}+/gu, ' ');
