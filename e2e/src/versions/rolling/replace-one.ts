import { readFileSync } from 'node:fs';
import { reasonOf } from '@courtside/kafka-client';
import { eventually } from '../../eventually.ts';
import type { BuiltVersion } from '../build/built-version.ts';
import type { Outcome } from '../report/outcome.ts';
import type { OwnedContract } from '../running/contracts.ts';
import { type Audience, isWatching } from './audience.ts';
import { judgeFarewell } from './judge-farewell.ts';
import type { Log } from './read-log.ts';
import { displayName, type System } from './system.ts';

/** Twice what a hand-over may take by the promises of a producer: a session that ends (9 s) and a start. */
const recoveryLimitMs = 20_000;

export interface Traffic {
  readonly system: System;
  readonly log: Log;
  readonly audience: Audience;
  readonly contracts: readonly OwnedContract[];
  readonly gameCount: number;
}

/** Replaces one service while games go on and people look, and waits until everything moves again. */
export async function replaceOne(traffic: Traffic, service: string, version: BuiltVersion): Promise<Outcome> {
  const { system, gameCount } = traffic;
  const startedAtMs = performance.now();
  const versions = `${system.versionOf(service)} by ${version.name}`;
  const replace =
    service === displayName ? replaceDisplay(traffic, version) : replaceProducer(traffic, service, version);
  const differences = await replace.catch((cause) => [reasonOf(cause)]);
  const seconds = (performance.now() - startedAtMs) / 1_000;
  return { what: `${service} replaced`, versions, gameCount, differences, seconds };
}

async function replaceDisplay({ system, audience }: Traffic, version: BuiltVersion): Promise<readonly string[]> {
  const opened = Math.min(...[...audience.streams.values()].map(({ openedCount }) => openedCount));
  await system.replaceDisplay(version);
  await eventually(
    'all viewers have come back',
    () => isWatching(audience, opened + 1),
    (isWatched) => isWatched,
    recoveryLimitMs,
  );
  return [];
}

async function replaceProducer(
  { system, log, contracts }: Traffic,
  service: string,
  version: BuiltVersion,
): Promise<readonly string[]> {
  const logFile = await system.replaceProducer(service, version);
  const contract = contracts.find(({ owner }) => owner === service)?.contract;
  const endedAtMs = Date.now(); // From here on only the new version can have asked the feed.
  await eventually(
    `${service} ${version.name} publishes`,
    async () => log.facts.findLast((fact) => fact.contract === contract)?.observedAt ?? 0,
    (observedAt) => observedAt > endedAtMs,
    recoveryLimitMs,
  );
  return judgeFarewell(readFileSync(logFile, 'utf8'));
}
