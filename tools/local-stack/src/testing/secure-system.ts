import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KafkaClientConfig } from '@courtside/kafka-client';
import { eventually } from '@courtside/kafka-client/testing';
import { adminConfig } from '../secure/apply-access.ts';
import type { Secrets } from '../secure/keep-secrets.ts';
import { createProgress } from '../system/progress.ts';
import { parseStartOptions } from '../system/start-options.ts';
import { spawnService } from '../system/start-service.ts';
import { type System, startSystem } from '../system/start-system.ts';
import { temporaryFolder } from './temporary-folder.ts';

const recoveryLimitMs = 30_000;

/** What `npm start -- --secure` brings up, and how it is. */
export interface SecureSystem extends AsyncDisposable {
  readonly folder: string;
  readonly system: System;
  readonly secrets: Secrets;
  /** Of the one who may do everything. */
  readonly admin: KafkaClientConfig;
  readonly tookMs: number;
  urlOf(service: string): string;
  logOf(service: string): string;
  /** One more instance of a service. */
  startAnother(service: string): Promise<{ url: string } & AsyncDisposable>;
  /** Resolves when the points on the page have grown. */
  scoresMove(): Promise<void>;
  /** Resolves when the page shows a score that was looked at later than those it shows now: there is one every ten seconds. */
  scoresAreFresh(): Promise<void>;
}

export async function startSecureSystem(): Promise<SecureSystem> {
  const folder = temporaryFolder();
  const startedAtMs = performance.now();
  const options = parseStartOptions(['--secure', '--speed', '30', '--games', '4']);
  const silent = createProgress(
    () => undefined,
    () => performance.now(),
  );
  const system = await startSystem(options, folder.path, silent);
  const tookMs = performance.now() - startedAtMs;
  const { secrets, brokers, registryUrl } = system.stack;
  if (!secrets) throw new Error('Cannot test: the stack is not secure');
  const addresses = { KAFKA_BROKERS: brokers.join(), SCHEMA_REGISTRY_URL: registryUrl, FEED_URL: system.feedUrl };
  return {
    folder: folder.path,
    system,
    secrets,
    admin: adminConfig(brokers, secrets),
    tookMs,
    urlOf: (service) => system.services.find(({ name }) => name === service)?.url ?? '',
    logOf: (service) => readFileSync(join(folder.path, 'logs', `${service}.log`), 'utf8'),
    async startAnother(service) {
      const { url, stop } = await spawnService(service, { env: { ...addresses, ...secrets.environmentOf(service) } });
      return { url, [Symbol.asyncDispose]: () => stop() };
    },
    scoresMove: () => grows('the points', () => pointsOn(system.pageUrl)),
    scoresAreFresh: () => grows('the time of the newest score', () => newestScoreOn(system.pageUrl)),
    async [Symbol.asyncDispose]() {
      await system.stop();
      folder[Symbol.dispose]();
    },
  };
}

interface ShownGame {
  readonly home: { readonly score: number } | null;
  readonly away: { readonly score: number } | null;
  readonly origins: { readonly score: { readonly observedAt: number } | null };
}

async function gamesOn(pageUrl: string): Promise<ShownGame[]> {
  const answer = await fetch(`${pageUrl}/api/games`);
  return ((await answer.json()) as { games: ShownGame[] }).games;
}

/** Of all games together. */
const pointsOn = async (pageUrl: string): Promise<number> =>
  (await gamesOn(pageUrl)).reduce((sum, { home, away }) => sum + (home?.score ?? 0) + (away?.score ?? 0), 0);

/** When it was looked at, epoch ms. */
const newestScoreOn = async (pageUrl: string): Promise<number> =>
  Math.max(0, ...(await gamesOn(pageUrl)).map(({ origins }) => origins.score?.observedAt ?? 0));

async function grows(what: string, look: () => Promise<number>): Promise<void> {
  const before = await look();
  await eventually(`${what} on the page grows`, async () => (await look()) > before, recoveryLimitMs);
}

/** Resolves when `/health/ready` of a service answers so: 503 with a reason, or 200. */
export async function untilReadiness(url: string, status: 200 | 503, reason = /./): Promise<void> {
  const isSo = async () => {
    const answer = await fetch(`${url}/health/ready`);
    return reason.test(await answer.text()) && answer.status === status;
  };
  await eventually(`${url} says ${status} for ${reason}`, isSo, recoveryLimitMs);
}
