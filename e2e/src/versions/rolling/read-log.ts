import { type Reading, readTopics } from '@courtside/kafka-client';
import type { Stack } from '@courtside/local-stack';
import { type BuiltVersion, schemaOf } from '../build/built-version.ts';
import type { OwnedContract } from '../running/contracts.ts';

/** A fact as it stands in the log. */
export interface LoggedFact {
  readonly contract: string;
  readonly key: string;
  readonly revision: number;
  readonly observedAt: number;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface Log extends AsyncDisposable {
  /** Of each key in the order of the log. */
  readonly facts: readonly LoggedFact[];
  readonly unreadable: readonly string[];
}

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Reads every fact of these contracts with today's schemas, as nobody of the system does: it only looks. */
export function readLog(
  { brokers, registryUrl }: Stack,
  topicPrefix: string,
  contracts: readonly OwnedContract[],
  today: BuiltVersion,
): Log {
  const facts: LoggedFact[] = [];
  const unreadable: string[] = [];
  const stopping = new AbortController();
  const readings = contracts.map(
    ({ contract, topic }): Reading<unknown> => ({
      contract: { topic, schema: schemaOf(today, contract) },
      handle: ({ records }) => {
        for (const { key, revision, observedAt, fact } of records)
          facts.push({ contract, key, revision, observedAt, content: fact as LoggedFact['content'] });
      },
      unreadable: ({ partition, offset, reason }) => void unreadable.push(`${topic}/${partition}/${offset}: ${reason}`),
    }),
  );
  const config = { brokers, registryUrl, topicPrefix, clientId: 'version-matrix', replicationFactor: 1, log: quiet };
  const reader = readTopics(readings, config, { stop: stopping.signal });
  const close = async () => {
    stopping.abort();
    await reader.done;
  };
  return { facts, unreadable, [Symbol.asyncDispose]: close };
}
