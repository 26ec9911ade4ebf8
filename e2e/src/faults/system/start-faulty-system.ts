import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultProxy } from '@courtside/fault-proxy';
import { freePort, repositoryRoot, type Stack, startStack } from '@courtside/local-stack';
import type { LinkName, PartName } from '../schedule/fault.ts';
import { type EveningViewer, watchEvening } from '../viewer/watch-evening.ts';
import { type Feed, startFeed } from './feed.ts';
import { mountSmallDisk, type SmallDisk } from './full-disk.ts';
import { openLink, throughProxy } from './open-link.ts';
import type { Part } from './part.ts';
import { type ServicePart, startServicePart } from './start-services.ts';

/** Everything that `npm start` brings up but the page, with a proxy on every way between two of them. */
export interface FaultySystem extends AsyncDisposable {
  readonly stack: Stack;
  readonly feed: Feed;
  readonly parts: Readonly<Record<PartName, Part>>;
  readonly services: readonly ServicePart[];
  readonly links: Readonly<Record<LinkName, FaultProxy>>;
  /** Undefined where no disk may be mounted. */
  readonly disk: SmallDisk | undefined;
  /** The display without a detour. */
  readonly displayUrl: string;
  readonly viewer: EveningViewer;
  /** Holds the logs. */
  readonly folder: string;
}

const serviceNames = ['score-producer', 'player-stats-producer', 'display-consumer'] as const;
type ServiceName = (typeof serviceNames)[number];
/** A poll in 20 s of the game; more often would cost the two cores of a small machine more than it shows. */
const pollIntervalMs = 200;

export interface SystemOptions {
  /** Of the first evening. */
  readonly seed: number;
  /** The repository whose services are run: this one unless given. */
  readonly sources?: string;
  /** Hears of what takes long, and of what cannot be done here. */
  readonly say?: (line: string) => void;
}

/** Starts it and resolves when every service is ready. */
export async function startFaultySystem(options: SystemOptions): Promise<FaultySystem> {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-faults-'));
  const opened = new AsyncDisposableStack();
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  try {
    return await startParts(folder, options, opened);
  } catch (cause) {
    await opened.disposeAsync();
    throw cause;
  }
}

async function startParts(
  folder: string,
  { seed, sources = repositoryRoot, say }: SystemOptions,
  opened: AsyncDisposableStack,
): Promise<FaultySystem> {
  const disk = mountSmallDisk(join(folder, 'stack/kafka'));
  if (disk) opened.use(disk);
  else say?.('The disk of the broker is never full: to mount a small one takes root, on Linux');
  const ways = await Promise.all(serviceNames.map(openWay));
  for (const { proxy } of ways) opened.use(proxy);
  const listeners = ways.map(({ listener }) => listener);
  const stack = opened.use(await startStack({ dataDir: join(folder, 'stack'), listeners, ...(say ? { say } : {}) }));
  const feed = opened.use(await startFeed(await freePort(), seed));
  const port = await freePort();
  const links = await openLinks(
    ways.map(({ proxy }) => proxy),
    { stack, feed, displayPort: port },
    opened,
  );
  const services = await Promise.all(
    serviceNames.map(async (name) =>
      startServicePart({
        ...{ name, folder, sources, env: environmentOf(name, links, { stack, feed }) },
        port: name === 'display-consumer' ? port : await freePort(),
      }),
    ),
  );
  for (const service of services) opened.defer(() => service.process().stop());
  await Promise.all(services.map((service) => service.process().ready()));
  const displayUrl = `http://127.0.0.1:${port}`;
  const viewer = opened.use(watchEvening(throughProxy(displayUrl, links['viewer>display-consumer'])));
  return {
    ...{ stack, feed, services, links, disk, displayUrl, viewer, folder },
    parts: partsOf(stack, services),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** A way into the broker of a service's own, which leads through its proxy: Kafka's clients follow what is advertised. */
async function openWay(name: string) {
  const port = await freePort();
  const proxy = await openLink(port);
  return { proxy, listener: { name: name.replaceAll('-', '_').toUpperCase(), port, advertisedPort: proxy.port } };
}

interface Addresses {
  readonly stack: Stack;
  readonly feed: Feed;
}

async function openLinks(
  brokerProxies: readonly FaultProxy[],
  { stack, feed, displayPort }: Addresses & { readonly displayPort: number },
  opened: AsyncDisposableStack,
): Promise<Record<LinkName, FaultProxy>> {
  const links: Record<string, FaultProxy> = {};
  for (const [index, name] of serviceNames.entries()) {
    const proxy = brokerProxies[index];
    if (proxy) links[`${name}>broker`] = proxy;
    links[`${name}>registry`] = opened.use(await openLink(Number(new URL(stack.registryUrl).port)));
    if (name !== 'display-consumer') links[`${name}>feed`] = opened.use(await openLink(feed.simulator.port));
  }
  links['viewer>display-consumer'] = opened.use(await openLink(displayPort));
  return links as Record<LinkName, FaultProxy>;
}

function environmentOf(
  name: ServiceName,
  links: Readonly<Record<LinkName, FaultProxy>>,
  { stack, feed }: Addresses,
): Record<string, string> {
  const readsFeed = name !== 'display-consumer';
  return {
    KAFKA_BROKERS: links[`${name}>broker`].address,
    SCHEMA_REGISTRY_URL: throughProxy(stack.registryUrl, links[`${name}>registry`]),
    ...(readsFeed ? { FEED_URL: throughProxy(feed.simulator.feedUrl, links[`${name}>feed`]) } : {}),
    FEED_POLL_INTERVAL_MS: String(pollIntervalMs),
  };
}

function partsOf(stack: Stack, services: readonly ServicePart[]): Record<PartName, Part> {
  const ofStack = (name: 'broker' | 'registry'): Part => ({
    process: () => stack[name],
    restart: async () => void (await stack.restart(name)),
  });
  const named = Object.fromEntries(serviceNames.map((name, index) => [name, services[index]]));
  return { ...(named as Record<ServiceName, ServicePart>), broker: ofStack('broker'), registry: ofStack('registry') };
}
