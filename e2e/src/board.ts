import { randomUUID } from 'node:crypto';
import { type Simulator, startSimulator } from '@courtside/feed-simulator';
import { freePort, type ServiceProcess, startService } from '@courtside/local-stack';

type SimulatorOptions = NonNullable<Parameters<typeof startSimulator>[0]>;

/** A whole board with topics of its own: a feed, the producers of scores and box scores, the display. */
export interface Board {
  simulator: Simulator;
  readonly display: ServiceProcess;
  readonly environment: Readonly<Record<string, string>>;
  readonly displayPort: number;
  readonly producers: readonly ServiceProcess[];
  /** Ends the three services, as a person would, and starts them again. */
  restartServices(): Promise<void>;
  startDisplay(): Promise<void>;
  /** Another feed at the same address. */
  replaceFeed(options: SimulatorOptions): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export type StackAddresses = Readonly<Record<'KAFKA_BROKERS' | 'SCHEMA_REGISTRY_URL', string>>;

export interface BoardOptions {
  readonly producers?: readonly string[];
  /** Wall time. */
  readonly pollIntervalMs?: number;
  readonly stack?: StackAddresses;
  /** Gets the feed before any service has seen it. */
  prepare?(simulator: Simulator): Promise<unknown>;
}

/** Starts all of it, on the shared stack unless told otherwise, and resolves when every part is ready. */
export async function startBoard(options: SimulatorOptions, about: BoardOptions = {}): Promise<Board> {
  const { producers: names = ['score-producer', 'player-stats-producer'], pollIntervalMs = 50 } = about;
  const simulator = await startSimulator({ port: 0, ...options });
  const environment = environmentFor(simulator.feedUrl, about.stack ?? sharedStack(), pollIntervalMs);
  const displayPort = await freePort();
  const start = () => startAll(environment, displayPort, names);
  await about.prepare?.(simulator);
  let { display, producers } = await start().catch(async (cause) => {
    await simulator[Symbol.asyncDispose]();
    throw cause;
  });
  const board = {
    simulator,
    environment,
    displayPort,
    get display() {
      return display;
    },
    get producers() {
      return producers;
    },
    async restartServices() {
      await Promise.all([...producers, display].map((service) => service.stop()));
      ({ display, producers } = await start());
    },
    async startDisplay() {
      display = await startService('display-consumer', { env: environment, port: displayPort });
    },
    async replaceFeed(next: SimulatorOptions) {
      const { port } = board.simulator;
      await board.simulator[Symbol.asyncDispose]();
      board.simulator = await startSimulator({ ...next, port });
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...producers, display].map((service) => service.stop()));
      await board.simulator[Symbol.asyncDispose]();
    },
  };
  return board;
}

function sharedStack(): StackAddresses {
  const { KAFKA_BROKERS = '', SCHEMA_REGISTRY_URL = '' } = process.env;
  return { KAFKA_BROKERS, SCHEMA_REGISTRY_URL };
}

function environmentFor(feedUrl: string, stack: StackAddresses, pollIntervalMs: number): Record<string, string> {
  return {
    ...stack,
    KAFKA_TOPIC_PREFIX: `e2e-${randomUUID().slice(0, 8)}.`,
    FEED_URL: feedUrl,
    FEED_POLL_INTERVAL_MS: String(pollIntervalMs),
  };
}

async function startAll(env: Readonly<Record<string, string>>, displayPort: number, producerNames: readonly string[]) {
  const starting = await Promise.allSettled([
    startService('display-consumer', { env, port: displayPort }),
    ...producerNames.map((name) => startService(name, { env })),
  ]);
  const started = starting.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
  const failed = starting.find((part) => part.status === 'rejected');
  const [display, ...producers] = started;
  if (display && !failed) return { display, producers };
  await Promise.all(started.map((service) => service.stop())); // A board that is not whole leaves nothing behind.
  throw failed?.reason;
}
