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

const producerNames = ['score-producer', 'player-stats-producer'];
const pollIntervalMs = '50';

/** Starts all of it, on the shared stack unless told otherwise, and resolves when every part is ready. */
export async function startBoard(options: SimulatorOptions, stack: StackAddresses = sharedStack()): Promise<Board> {
  const simulator = await startSimulator({ port: 0, ...options });
  const environment = environmentFor(simulator.feedUrl, stack);
  const displayPort = await freePort();
  const start = () => startAll(environment, displayPort);
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

function environmentFor(feedUrl: string, stack: StackAddresses): Record<string, string> {
  return {
    ...stack,
    KAFKA_TOPIC_PREFIX: `e2e-${randomUUID().slice(0, 8)}.`,
    FEED_URL: feedUrl,
    FEED_POLL_INTERVAL_MS: pollIntervalMs,
  };
}

async function startAll(env: Readonly<Record<string, string>>, displayPort: number) {
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
