import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeDataFolder } from '../parts/data-folder.ts';
import { preferredPort, requireFree } from '../parts/ports.ts';
import { registryUrl } from '../parts/registry.ts';
import { type Access, openAccess, prepareAccess } from '../secure/prepare-access.ts';
import { type Stack, type StackPorts, startStack } from '../start-stack.ts';
import { buildPage, isPageStale } from './build-page.ts';
import { findServices, type ServiceFolder } from './find-services.ts';
import { endInOrder, type Parts, type Starting } from './parts.ts';
import { pollIntervalMs } from './poll-interval.ts';
import type { Progress } from './progress.ts';
import { startFeed } from './start-feed.ts';
import type { StartOptions } from './start-options.ts';
import { repositoryRoot } from './start-service.ts';
import { type RunningService, startSupervisedService } from './start-supervised-service.ts';
import { supervise } from './supervise.ts';

const usualPorts: StackPorts = { broker: 9092, controller: 9093, registry: 8085, registryHealth: 8086 };

export interface System {
  readonly pageUrl: string;
  readonly feedUrl: string;
  readonly dataDir: string;
  readonly stack: Stack;
  /** The one that reads every topic, for those who look into them. */
  readonly readerName: string | undefined;
  readonly services: readonly RunningService[];
  /** Ends everything in order: what writes and reads, then what they need. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts the stack, a feed and every folder of services/ as processes, and resolves when all are ready. A process that
 * dies later is started again. `givenUp` ends a start that is under way.
 *
 * @throws {LocalStackError} when a part cannot be started; nothing is left behind then.
 */
export async function startSystem(
  options: StartOptions,
  dataDir: string,
  progress: Progress,
  givenUp?: AbortSignal,
): Promise<System> {
  const stopping = new AbortController();
  const parts: Parts = { services: [], stack: [], feed: [] };
  let ending: Promise<void> | undefined;
  const stop = () => {
    stopping.abort();
    ending ??= endInOrder(parts);
    return ending;
  };
  givenUp?.addEventListener('abort', stop, { once: true });
  try {
    const starting = { options, dataDir, progress, parts, stop: stopping.signal };
    return { ...(await startParts(starting, stop)), dataDir, stop };
  } catch (cause) {
    await stop();
    await endInOrder(parts); // What was on its way up when the end began.
    throw cause;
  }
}

/** Services wait for the stack by themselves, so all start side by side. */
async function startParts(
  starting: Starting,
  giveUp: () => void,
): Promise<Pick<System, 'pageUrl' | 'feedUrl' | 'stack' | 'readerName' | 'services'>> {
  const { options, dataDir } = starting;
  if (options.port !== null) await requireFree(options.port, 'the page');
  if (options.isFresh) await forget(dataDir);
  const folders = findServices(repositoryRoot);
  const ports = await choosePorts();
  const access = options.isSecure ? await prepareAccess(join(dataDir, 'stack')) : openAccess;
  const [stack, { feedUrl, services }] = await allOrFirstFailure(
    startStackOf(starting, ports, access),
    startFeedAndServices(starting, folders, ports, access),
    giveUp,
  );
  const page = services.find(({ servesPage }) => servesPage);
  return { pageUrl: page?.url ?? '', feedUrl, stack, readerName: page?.name, services };
}

async function startStackOf(
  { dataDir, progress, parts, stop }: Starting,
  ports: StackPorts,
  { principals }: Access,
): Promise<Stack> {
  const starting = startStack({ dataDir: join(dataDir, 'stack'), ports, secure: principals, say: progress.say });
  const stack = await progress.step('Kafka and the schema registry', starting);
  parts.stack.push(stack);
  await keepStackRunning(stack, progress, stop);
  return stack;
}

/** Only when nobody uses it: a second `npm start --fresh` must not take the data from under the first. */
async function forget(dataDir: string): Promise<void> {
  const giveBack = await takeDataFolder(join(dataDir, 'stack'));
  rmSync(dataDir, { recursive: true, force: true });
  giveBack();
}

/** A part of the stack that dies comes back on its data and at its ports; everything else waits for it. */
async function keepStackRunning(stack: Stack, progress: Progress, stop: AbortSignal): Promise<void> {
  const names = { broker: 'Kafka', registry: 'the registry' } as const;
  for (const part of ['broker', 'registry'] as const) {
    let isFirst = true;
    const start = async () => {
      const running = isFirst ? stack[part] : await stack.restart(part);
      isFirst = false;
      return running;
    };
    await supervise(names[part], start, progress.say, stop);
  }
}

async function startFeedAndServices(
  starting: Starting,
  folders: readonly ServiceFolder[],
  ports: StackPorts,
  { environmentOf }: Access,
) {
  await buildPages(folders, starting.progress);
  const feedUrl = await startFeed(starting);
  const env = serviceEnvironment(ports, feedUrl, starting.options);
  const services = await Promise.all(
    folders.map((folder) => startSupervisedService(starting, folder, { ...env, ...environmentOf(folder.name) })),
  );
  return { feedUrl, services };
}

/**
 * Waits for both even when one fails, so that what the other has started is known and can be ended; `giveUp` is to end
 * it soon, because services would wait for a stack that never comes.
 */
async function allOrFirstFailure<A, B>(first: Promise<A>, second: Promise<B>, giveUp: () => void): Promise<[A, B]> {
  const failures: unknown[] = [];
  const note = (cause: unknown) => {
    failures.push(cause);
    giveUp();
  };
  await Promise.allSettled([first.catch(note), second.catch(note)]);
  if (failures.length > 0) throw failures[0];
  return Promise.all([first, second]);
}

async function buildPages(folders: readonly ServiceFolder[], progress: Progress): Promise<void> {
  for (const { name } of folders.filter(({ servesPage }) => servesPage)) {
    const folder = join(repositoryRoot, 'services', name);
    if (isPageStale(folder)) await progress.step('The page is built', buildPage(repositoryRoot, folder));
  }
}

async function choosePorts(): Promise<StackPorts> {
  const [broker, controller, registry, registryHealth] = await Promise.all([
    preferredPort(usualPorts.broker),
    preferredPort(usualPorts.controller),
    preferredPort(usualPorts.registry),
    preferredPort(usualPorts.registryHealth),
  ]);
  return { broker, controller, registry, registryHealth };
}

function serviceEnvironment(
  ports: StackPorts,
  feedUrl: string,
  { isLive, speed }: StartOptions,
): Record<string, string> {
  return {
    ...passedOn('LOG_LEVEL', 'DISPLAY_TICK_MS', 'HTTP_CONNECTIONS_PER_ADDRESS_MAX', 'TRUSTED_PROXIES', 'ALLOWED_HOSTS'),
    KAFKA_BROKERS: `127.0.0.1:${ports.broker}`,
    SCHEMA_REGISTRY_URL: registryUrl(ports.registry),
    FEED_URL: feedUrl,
    FEED_POLL_INTERVAL_MS: String(pollIntervalMs(isLive ? 1 : speed)),
  };
}

function passedOn(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
