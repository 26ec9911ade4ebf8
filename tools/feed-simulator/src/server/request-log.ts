/** A poller of every file ten times a second fills this in minutes; whoever counts looks sooner. */
const keptRequestsMax = 50_000;

export interface FeedRequest {
  /** Real ms since the simulator was started. */
  readonly atMs: number;
  readonly path: string;
}

/** What the feed was asked, when: how polite its readers are, seen from the other side. */
export interface RequestLog {
  note(path: string): void;
  /** The oldest first. */
  list(): readonly FeedRequest[];
  clear(): void;
}

export function createRequestLog(realNowMs: () => number): RequestLog {
  const startedAtMs = realNowMs();
  let requests: FeedRequest[] = [];
  return {
    note(path) {
      requests.push({ atMs: realNowMs() - startedAtMs, path });
      if (requests.length > 2 * keptRequestsMax) requests = requests.slice(-keptRequestsMax);
    },
    list: () => requests.slice(-keptRequestsMax),
    clear() {
      requests = [];
    },
  };
}
