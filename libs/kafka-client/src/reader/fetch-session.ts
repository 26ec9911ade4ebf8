import { errorCode } from '../protocol/error-codes.ts';
import type { FetchAnswer, FetchPosition, FetchWish } from '../protocol/fetch.ts';

/** The epoch of the request that begins a session. */
const firstEpoch = 0;
const epochMax = 0x7fff_ffff;

/**
 * What the broker remembers between two requests: after the first one, only what differs has to be said, and only what is
 * new is answered. Hundreds of idle partitions cost next to nothing.
 *
 * Source: https://cwiki.apache.org/confluence/display/KAFKA/KIP-227%3A+Introduce+Incremental+FetchRequests+to+Increase+Partition+Scalability
 */
export class FetchSession {
  #sessionId = 0;
  #epoch = firstEpoch;
  #known = new Map<string, FetchPosition>();

  /** The next request. It is to be followed by `answered` or, when no answer comes, by `lost`. */
  wish(positions: readonly FetchPosition[]): FetchWish {
    const wanted = new Map(positions.map((position) => [nameOf(position), position]));
    const isNew = (position: FetchPosition) => this.#known.get(nameOf(position))?.offset !== position.offset;
    const wish = {
      sessionId: this.#sessionId,
      sessionEpoch: this.#epoch,
      positions: this.#sessionId === 0 ? positions : positions.filter(isNew),
      forgotten: [...this.#known].filter(([name]) => !wanted.has(name)).map(([, position]) => position),
    };
    this.#known = wanted;
    return this.#sessionId === 0 ? { ...wish, forgotten: [] } : wish;
  }

  /** False when the broker has dropped the session: then everything has to be said again. */
  answered({ errorCode: code, sessionId }: FetchAnswer): boolean {
    if (code !== errorCode.none || sessionId === 0) {
      this.lost();
      return code !== errorCode.fetchSessionIdNotFound && code !== errorCode.invalidFetchSessionEpoch;
    }
    this.#sessionId = sessionId;
    this.#epoch = this.#epoch === epochMax ? 1 : this.#epoch + 1;
    return true;
  }

  /** Nobody knows what the broker has heard. */
  lost(): void {
    this.#sessionId = 0;
    this.#epoch = firstEpoch;
    this.#known = new Map();
  }
}

const nameOf = ({ topic, partition }: FetchPosition) => `${topic}/${partition}`;
