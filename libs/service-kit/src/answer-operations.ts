export interface Readiness {
  readonly isReady: boolean;
  /** Why not, in words for an operator; empty when ready. */
  readonly reasons: readonly string[];
}

/** What a service says about itself. */
export interface Operations {
  /** Whether a restart would not help. False only for a process that cannot recover by itself. */
  live(): boolean;
  /** Whether the service does its work now. */
  ready(): Readiness;
  /** A prom-client registry. */
  readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
}

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly allow?: string;
}

const asJson = (status: number, data: object): Answer => ({
  status,
  contentType: 'application/json; charset=utf-8',
  body: `${JSON.stringify(data)}\n`,
});

/** The answer to one request: three paths, each for GET and HEAD. The query is ignored. */
export async function answerOperations(operations: Operations, method: string, url: string): Promise<Answer> {
  const answer = paths[url.split('?', 1)[0] ?? ''];
  if (answer === undefined) return asJson(404, { error: `Nothing here; there are ${Object.keys(paths).join(', ')}` });
  if (method !== 'GET' && method !== 'HEAD')
    return { ...asJson(405, { error: 'Only GET and HEAD' }), allow: 'GET, HEAD' };
  return answer(operations);
}

const paths: Readonly<Record<string, (operations: Operations) => Answer | Promise<Answer>>> = {
  '/health/live': (operations) => {
    const isLive = operations.live();
    return asJson(isLive ? 200 : 503, { isLive });
  },
  '/health/ready': (operations) => {
    const { isReady, reasons } = operations.ready();
    return asJson(isReady ? 200 : 503, { isReady, reasons });
  },
  '/metrics': async ({ metrics }) => ({ status: 200, contentType: metrics.contentType, body: await metrics.metrics() }),
};
