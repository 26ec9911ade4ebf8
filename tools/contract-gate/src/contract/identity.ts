import type { Finding } from '../finding.ts';

/** What makes a contract the same contract for ever. */
export interface Identity {
  readonly topic: string;
  readonly owner: string;
  /** The name of the record with its namespace. */
  readonly schema: string;
  /** The fields whose values are the key. */
  readonly key: readonly string[];
  readonly numPartitions: number;
}

export const identityFile = 'identity.json';

const rules: Readonly<Record<keyof Identity, string>> = {
  topic: 'a topic of another name is another topic: readers and history stay behind',
  owner: 'one topic has one owner for ever: a second one would publish beside it what it does not know',
  schema: 'readers know a fact by the name of its record',
  key: 'facts of one entity with two keys are two entities: both would be kept and shown',
  numPartitions: 'with another number of partitions an entity moves to another one, and its facts lose their order',
};

/** What of a contract is not as it was promised once. */
export function identityFindings(current: Identity, promised: Identity | undefined): readonly Finding[] {
  if (!promised) return [missing(current)];
  return (Object.keys(rules) as (keyof Identity)[])
    .filter((name) => JSON.stringify(current[name]) !== JSON.stringify(promised[name]))
    .map((name) => ({
      where: name,
      problem: `is ${JSON.stringify(current[name])}, and ${identityFile} promises ${JSON.stringify(promised[name])}`,
      rule: rules[name],
      instead: 'put it back, or make a new contract beside this one: a feature is a new module',
    }));
}

const missing = (current: Identity): Finding => ({
  where: identityFile,
  problem: 'is missing: nothing says what this contract may never change',
  rule: 'topic, owner, name, key and number of partitions of a contract never change',
  instead: `write ${identityFile} beside the .avsc: ${JSON.stringify(current)}`,
});
