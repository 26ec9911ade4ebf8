import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type GuardedProcess, startGuarded } from '../java/guarded-process.ts';
import { freePort, preferredPort, requireFree } from '../parts/ports.ts';
import { untilReady } from '../parts/until-ready.ts';
import { type Stack, type StackPorts, startStack } from '../start-stack.ts';
import { buildPage, isPageStale } from './build-page.ts';
import { findServices, type ServiceFolder } from './find-services.ts';
import { pollIntervalMs } from './poll-interval.ts';
import type { Progress } from './progress.ts';
import type { StartOptions } from './start-options.ts';
import { repositoryRoot, type ServiceProcess, spawnService } from './start-service.ts';
import { type Supervised, supervise } from './supervise.ts';

const usualPorts = { broker: 9092, controller: 9093, registry: 8085, registryHealth: 8086, feed: 8084, page: 8080 };
const nbaFeedUrl = 'https://cdn.nba.com/static/json/liveData';
const healthLimitMs = 2_000;

export interface System {
  readonly pageUrl: string;
  readonly dataDir: string;
  readonly stack: Stack;
  readonly services: ReadonlyArray<{ readonly name: string; readonly url: string; readonly logFile: string }>;
  /** Ends everything in order: what writes, what reads, what they need. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts the stack, a feed and every folder of services/ as processes, and resolves when the page is served and has
 * caught up. A process that dies later is started again.
 *
 * @throws {LocalStackError} when a part cannot be started; nothing is left behind then.
 */
export async function startSystem(options: StartOptions, dataDir: string, progress: Progress): Promise<System> {
  const stopping = new AbortController();
  const started: Array<{ stop(): Promise<void> }> = [];
  let ending: Promise<void> | undefined;
  const stop = () => {
    stopping.abort();
    ending ??= endInOrder(started);
    return ending;
  };
  try {
    return { ...(await startParts({ options, dataDir, progress, started, stop: stopping.signal })), dataDir, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

interface Starting {
  readonly options: StartOptions;
  readonly dataDir: string;
  readonly progress: Progress;
  /** What has been started, in the order of starting: it is ended in the opposite one. */
  readonly started: Array<{ stop(): Promise<void> }>;
  readonly stop: AbortSignal;
}

async function startParts(starting: Starting) {
  const { options, dataDir, progress, started } = starting;
  if (options.isFresh) rmSync(dataDir, { recursive: true, force: true });
  if (options.port !== null) await requireFree(options.port, 'the page');
  const services = findServices(repositoryRoot);
  const page = progress.step('The page', makePage(services));
  page.catch(() => undefined); // It is awaited below; until then a failure must not end the process.
  const feedUrl = await startFeed(starting);
  const ports = await stackPorts();
  const stack = await progress.step(
    'Kafka and the schema registry',
    startStack({ dataDir: join(dataDir, 'stack'), ports, say: progress.say }),
  );
  started.push(stack);
  const env = serviceEnvironment(stack, feedUrl, options);
  await page;
  const running = await Promise.all(services.map((service) => startSupervised(starting, service, env)));
  const display = running.find(({ servesPage }) => servesPage);
  return { pageUrl: display?.url ?? '', stack, services: running };
}

async function makePage(services: readonly ServiceFolder[]): Promise<void> {
  for (const { name } of services.filter(({ servesPage }) => servesPage)) {
    const folder = join(repositoryRoot, 'services', name);
    if (isPageStale(folder)) await buildPage(repositoryRoot, folder);
  }
}

async function stackPorts(): Promise<StackPorts> {
  const names = ['broker', 'controller', 'registry', 'registryHealth'] as const;
  const ports = await Promise.all(names.map(async (name) => [name, await preferredPort(usualPorts[name])] as const));
  return Object.fromEntries(ports) as unknown as StackPorts;
}

/** Starts the simulator, unless the feed is a real one, and returns what services read. */
async function startFeed({ options, dataDir, progress, started, stop }: Starting): Promise<string> {
  if (options.isLive) return nbaFeedUrl;
  const port = await preferredPort(usualPorts.feed);
  const source = options.replay
    ? ['--replay', options.replay]
    : ['--seed', `${options.seed}`, '--games', `${options.games}`];
  const words = ['--port', `${port}`, '--speed', `${options.speed}`, '--data-dir', dataDir, ...source];
  const url = `http://127.0.0.1:${port}`;
  const start = async () => startPart(dataDir, 'feed-simulator', ['tools/feed-simulator/src/main.ts', ...words]);
  const simulator = await supervise('feed-simulator', start, progress.say, stop);
  started.push(simulator);
  const what = options.replay ? `Replay of ${options.replay}` : `Simulated evening, ${options.speed} times as fast`;
  await progress.step(
    what,
    untilReady('feed-simulator', simulator.current(), () => isOk(`${url}/control/state`)),
  );
  return url;
}

function startPart(dataDir: string, name: string, words: readonly string[]): GuardedProcess {
  return startGuarded({
    command: [process.execPath, ...words],
    cwd: repositoryRoot,
    logFile: join(dataDir, 'logs', `${name}.log`),
    pidFile: join(dataDir, 'run', `${name}.pid`),
  });
}

function serviceEnvironment(stack: Stack, feedUrl: string, { isLive, speed }: StartOptions): Record<string, string> {
  return {
    ...passedOn('LOG_LEVEL', 'DISPLAY_TICK_MS', 'HTTP_CONNECTIONS_PER_ADDRESS_MAX', 'TRUSTED_PROXIES'),
    KAFKA_BROKERS: stack.brokers.join(','),
    SCHEMA_REGISTRY_URL: stack.registryUrl,
    FEED_URL: feedUrl,
    FEED_POLL_INTERVAL_MS: String(pollIntervalMs(isLive ? 1 : speed)),
  };
}

function passedOn(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function startSupervised(
  { options, dataDir, progress, started, stop }: Starting,
  service: ServiceFolder,
  env: Readonly<Record<string, string>>,
) {
  const given = service.servesPage ? options.port : null;
  const port = given ?? (service.usualPort === null ? await freePort() : await preferredPort(service.usualPort));
  const logFile = join(dataDir, 'logs', `${service.name}.log`);
  const pidFile = join(dataDir, 'run', `${service.name}.pid`);
  let first: ServiceProcess | undefined;
  const start = async () => {
    const running = await spawnService(service.name, { env, port, logFile, pidFile });
    first ??= running;
    return running;
  };
  const supervised: Supervised = await supervise(service.name, start, progress.say, stop);
  started.push(supervised);
  if (first) await progress.step(service.name, first.ready());
  return { name: service.name, url: `http://127.0.0.1:${port}`, logFile, servesPage: service.servesPage };
}

async function isOk(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(healthLimitMs) });
  return answer.ok;
}

/** The services together, then the stack, then the feed: the opposite of the order they were started in. */
async function endInOrder(started: ReadonlyArray<{ stop(): Promise<void> }>): Promise<void> {
  const stack = started.findIndex((part) => 'registryUrl' in part);
  const services = stack < 0 ? [] : started.slice(stack + 1);
  await Promise.all(services.map((part) => part.stop()));
  for (const part of started.slice(0, stack < 0 ? undefined : stack + 1).reverse()) await part.stop();
}
