import type { Log } from './log.ts';
import { assertSafeGameId } from './nba-cdn/game-id.ts';
import { parseBoxScore, type SeenBoxScore } from './nba-cdn/parse-box-score.ts';
import { parsePlayByPlay, type SeenPlayByPlay } from './nba-cdn/parse-play-by-play.ts';
import { parseScoreboard, type SeenScoreboard } from './nba-cdn/parse-scoreboard.ts';
import type { FeedOutcome } from './outcome.ts';
import { createPoliteness } from './politeness/create-politeness.ts';
import { createFileReader } from './read-file.ts';
import { type Wait, wait as waitForTime } from './wait.ts';

/** The answer to a file of 40 kB takes a fraction of a second; a longer wait would outlive the poll interval. */
const defaultRequestTimeoutMs = 8_000;

export interface FeedClientOptions {
  /** What stands before `/scoreboard/todaysScoreboard_00.json`, without a slash at the end. */
  readonly baseUrl: string;
  /** Between the starts of two requests; also the unit of all pauses after failures (`back-off.ts`). */
  readonly minimumIntervalMs: number;
  /** From the connection to the last byte. */
  readonly requestTimeoutMs?: number;
  readonly log: Log;
  /** Epoch ms, for `receivedAt` and for dates in `Retry-After`. */
  readonly now?: () => number;
  /** A clock in ms that never steps back, for intervals and pauses. */
  readonly monotonicNow?: () => number;
  readonly random?: () => number;
  readonly wait?: Wait;
}

/**
 * Reads one feed in the format of the NBA CDN.
 *
 * A request waits for its turn: for the interval since the last one and for the end of any pause that the feed has
 * earned or asked for. Every method rejects when its signal aborts, and for nothing that the feed does.
 */
export interface FeedClient {
  /** The games of the current evening. */
  scoreboard(signal: AbortSignal): Promise<FeedOutcome<SeenScoreboard>>;
  /** @throws {FeedClientError} `GAME_ID_UNSAFE` */
  boxScore(sourceGameId: string, signal: AbortSignal): Promise<FeedOutcome<SeenBoxScore>>;
  /** @throws {FeedClientError} `GAME_ID_UNSAFE` */
  playByPlay(sourceGameId: string, signal: AbortSignal): Promise<FeedOutcome<SeenPlayByPlay>>;
}

/**
 * A client with manners and memory of its own: one per feed and process, or two would not know of each other's requests.
 *
 * It remembers the validator (ETag) of the last `ok` answer of each file, so `notModified` always means "as I told you
 * before". Who forgets what it was told needs a new client.
 */
export function createFeedClient(options: FeedClientOptions): FeedClient {
  const { baseUrl, minimumIntervalMs, requestTimeoutMs = defaultRequestTimeoutMs, log } = options;
  const { now = Date.now, monotonicNow = () => performance.now() } = options;
  const { random = Math.random, wait = waitForTime } = options;
  const politeness = createPoliteness({ minimumIntervalMs, now: monotonicNow, random, wait });
  const readFile = createFileReader({ politeness, requestTimeoutMs, log, now });
  return {
    scoreboard: (signal) => readFile(`${baseUrl}/scoreboard/todaysScoreboard_00.json`, parseScoreboard, signal),
    async boxScore(id, signal) {
      assertSafeGameId(id);
      return readFile(`${baseUrl}/boxscore/boxscore_${id}.json`, (raw) => parseBoxScore(raw, id), signal);
    },
    async playByPlay(id, signal) {
      assertSafeGameId(id);
      return readFile(`${baseUrl}/playbyplay/playbyplay_${id}.json`, (raw) => parsePlayByPlay(raw, id), signal);
    },
  };
}
