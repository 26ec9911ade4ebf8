import axios from 'axios';
import { decodeBody } from './decode-body.ts';

/** The largest file that was seen has 410 kB; ten times that is not a game any more. Counted after decompression. */
export const bodySizeMax = 4 * 1024 * 1024;

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly etag: string | undefined;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/** No answer: connection, deadline, size or encoding. `reason` says which. */
export interface HttpFailure {
  readonly reason: string;
}

export interface HttpRequest {
  readonly url: string;
  readonly etag: string | undefined;
  readonly timeoutMs: number;
}

/**
 * One GET, as who we are: no borrowed `Referer` and no browser's name, because a feed that refuses us has the right to.
 *
 * The deadline covers everything from the connection to the last byte. Redirects are not followed: they lead to error
 * pages, or to hosts that nobody has configured.
 *
 * @throws the reason of `signal` when it aborts; nothing else.
 */
export async function fetchBody(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer | HttpFailure> {
  signal.throwIfAborted();
  const limit = new AbortController();
  const end = () => limit.abort();
  signal.addEventListener('abort', end);
  const deadline = setTimeout(end, request.timeoutMs);
  try {
    return await get(request, limit.signal);
  } catch (cause) {
    signal.throwIfAborted();
    return { reason: limit.signal.aborted ? `no complete answer within ${request.timeoutMs} ms` : describe(cause) };
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', end);
  }
}

async function get({ url, etag }: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  const { status, headers, data } = await axios.get<Buffer>(url, {
    signal,
    headers: {
      accept: 'application/json',
      'user-agent': 'courtside/0.1',
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
    },
    responseType: 'arraybuffer',
    maxContentLength: bodySizeMax,
    maxRedirects: 0,
    validateStatus: () => true, // Every status is an answer; `classifyAnswer` knows what it means.
    ...(isLoopback(url) ? { proxy: false as const } : {}), // A proxy of the environment does not know our own machine.
  });
  const header = (name: string) => (headers[name] === undefined ? undefined : String(headers[name]));
  return {
    status,
    contentType: header('content-type') ?? '',
    etag: header('etag'),
    retryAfter: header('retry-after'),
    body: decodeBody(data),
  };
}

const isLoopback = (url: string) => /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);

function describe(cause: unknown): string {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return [code, message].filter((part) => typeof part === 'string' && part !== '').join(': ') || 'the request failed';
}
