// What the display says about itself.

/** What the display knows about its own reading. It knows the feed only through facts. */
export interface BoardStatus {
  /**
   * `catchingUp`: the history is being read, there is nothing to show yet; `following`: all is well;
   * `brokerAway`: Kafka cannot be reached, what is shown is old; `impaired`: something cannot be read now, such as
   * facts of a new schema while the registry is away. `problem` says it in words.
   */
  readonly state: 'catchingUp' | 'following' | 'brokerAway' | 'impaired';
  readonly problem: string | null;
  readonly topics: readonly TopicSummary[];
}

/** What changed in a status: only what differs is there. */
export interface StatusChange extends Partial<BoardStatus> {
  /** Whole; they replace those of the same topic. `topics` comes instead when there are other topics than before. */
  readonly changedTopics?: readonly TopicSummary[];
}

export interface TopicSummary {
  /** Without prefix. */
  readonly topic: string;
  readonly title: string;
  /** False until its owner has made it: that producer has never run here. */
  readonly exists: boolean;
  /** It was there and is not any more: what is shown of it was known last. */
  readonly isGone: boolean;
  /** Its facts belong to no game. */
  readonly isLeagueWide: boolean;
  /** Games (or other entities) of which the topic has a fact. Of topics that were discovered it may be 10 s old. */
  readonly entityCount: number;
  /**
   * Newest `observedAt` of the topic, epoch ms rounded down to 5 s; null without facts: "no new facts since ...". Of
   * topics that were discovered it may be 10 s old.
   */
  readonly lastObservedAt: number | null;
  readonly unreadableCount: number;
}

/** The server's clock at the time of the answer, epoch ms: ages are to be counted from it, not from the viewer's clock. */
export interface Timed {
  readonly serverTime: number;
}

/** Every 4xx and 5xx of /api. */
export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string };
}

/** `GET /api/status` */
export interface StatusAnswer extends Timed {
  readonly status: BoardStatus;
  readonly isReady: boolean;
  readonly reasons: readonly string[];
  readonly topics: readonly TopicDetail[];
  /** Topics that say they may be shown and cannot be, with the reason; the last 50. */
  readonly refusedTopics: readonly { readonly topic: string; readonly reason: string }[];
  /** The last 50, newest first. */
  readonly unreadable: readonly UnreadableDetail[];
  readonly viewers: { readonly connected: number; readonly dropped: number };
}

export interface TopicDetail extends TopicSummary {
  /** What keeps the topic from being read now, in words; null when nothing does. */
  readonly problem: string | null;
  readonly schemaIds: readonly number[];
  readonly partitions: readonly {
    readonly partition: number;
    readonly position: number;
    readonly endOffset: number;
    readonly lag: number;
  }[];
}

export interface UnreadableDetail {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly reason: string;
}
