import { type Reading, readTopics } from '@courtside/kafka-client';
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

/** Reads every fact of these contracts, each with one schema, as nobody of the system does: it only looks. */
export function readLog(
  { brokers, registryUrl }: { readonly brokers: readonly string[]; readonly registryUrl: string },
  topicPrefix: string,
  contracts: readonly OwnedContract[],
  schemaOf: (contract: string) => object,
): Log {
  const facts: LoggedFact[] = [];
  const unreadable: string[] = [];
  const stopping = new AbortController();
  const readings = contracts.map(
    ({ contract, topic }): Reading<unknown> => ({
      contract: { topic, schema: schemaOf(contract) },
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
