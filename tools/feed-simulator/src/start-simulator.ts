import { join } from 'node:path';
import { reasonOf, SimulatorError } from './errors.ts';
import { type ParsedOptions, parseOptions, type SimulatorOptions, speedUsual } from './options.ts';
import { replayProgramme } from './replay/replay-programme.ts';
import { seededProgramme } from './season/seeded-programme.ts';
import { createServer } from './server/create-server.ts';
import { createFaults } from './server/faults.ts';
import { createFeedFiles } from './server/feed-files.ts';
import { createRequestLog } from './server/request-log.ts';
import type { Programme } from './show/programme.ts';
import { loadShows, type SavedShow } from './show/saved-state.ts';
import { createShow } from './show/show.ts';
import { createStateKeeper } from './show/state-keeper.ts';
import { createVirtualClock } from './show/virtual-clock.ts';

export interface Simulator {
  /** What stands before `/scoreboard/todaysScoreboard_00.json`. */
  readonly feedUrl: string;
  readonly controlUrl: string;
  readonly port: number;
  readonly source: 'simulated' | 'replay';
  /** The evening at the start. */
  readonly gameDate: string;
  readonly gameIds: readonly string[];
  readonly isResumed: boolean;
  /** Ends within a moment, with the state written down. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Where simulators tell what they do; a structural part of pino. */
export interface SimulatorLog {
  info(fields: object): void;
  error(fields: object): void;
}

const silent: SimulatorLog = { info: () => {}, error: () => {} };

/**
 * Starts a feed and resolves when it listens.
 *
 * @throws {SimulatorError} for options, recordings or state that cannot be read, and for a port that is taken.
 */
export async function startSimulator(wishes: SimulatorOptions = {}, log: SimulatorLog = silent): Promise<Simulator> {
  const options = parseOptions(wishes);
  const programme = options.replay
    ? replayProgramme(options.replay, options.replayMode)
    : seededProgramme(options.seed, options.games);
  const path = options.dataDir ? join(options.dataDir, 'simulator.json') : null;
  const shows = path ? loadShows(path) : [];
  const saved = shows.find(({ identity }) => identity === programme.identity);
  const start = startingPoint(programme, options, saved);
  const keeper = createStateKeeper({ path, others: shows, log });
  const clock = keeper.bounded(createVirtualClock(start, realNowMs));
  const show = createShow({
    programme,
    clock,
    day: start.day,
    corrections: start.corrections,
    holdsAtEnd: options.holdAtEnd,
  });
  const faults = createFaults(realNowMs);
  const { gameDate, games } = show.now();
  keeper.start(show, clock);
  const requests = createRequestLog(realNowMs);
  const server = createServer({ show, clock, faults, requests, save: keeper.save, files: createFeedFiles(show) });
  const { host } = options;
  try {
    await server.listen({ port: options.port, host });
  } catch (cause) {
    keeper.stop();
    throw new SimulatorError('PORT_UNAVAILABLE', `Cannot listen on ${host}:${options.port}: ${reasonOf(cause)}`, cause);
  }
  const { port } = server.server.address() as { port: number };
  const feedUrl = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    feedUrl,
    controlUrl: `${feedUrl}/control`,
    port,
    source: programme.source,
    gameDate,
    gameIds: games.map(({ game }) => game.sheet.sourceGameId),
    isResumed: saved !== undefined,
    [Symbol.asyncDispose]: async () => {
      keeper.stop();
      await server.close();
    },
  };
}

/** Monotonic, so that a corrected system clock moves no game. */
const realNowMs = () => performance.now();

function startingPoint(programme: Programme, options: ParsedOptions, saved: SavedShow | undefined): SavedShow {
  const { identity } = programme;
  const fresh = {
    identity,
    day: 0,
    virtualMs: programme.evening(0).startMs,
    speed: speedUsual,
    isPaused: false,
    corrections: [],
  };
  const from = saved ?? fresh;
  return { ...from, speed: options.speed ?? from.speed };
}
