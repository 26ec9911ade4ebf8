import type { GatedContract } from '../contract/read-contract.ts';
import type { Needs } from './declared-needs.ts';
import type { Read } from './find-reads.ts';

/** How what a service reads of contracts differs from what it declares, each as `topic record.field`. */
export interface NeedDifferences {
  /** Read by name, and not declared. What only a loop over all fields reads would take any other field as well. */
  readonly undeclared: readonly string[];
  /** Declared, and read nowhere. */
  readonly unread: readonly string[];
}

export function compareNeeds(
  needs: Needs,
  reads: readonly Read[],
  contracts: readonly GatedContract[],
): NeedDifferences {
  const declared = new Set(Object.entries(needs).flatMap(([topic, records]) => namesIn(topic, records)));
  const idsOf = (some: readonly Read[]) => new Set(some.flatMap((read) => idOf(read, contracts)));
  return {
    undeclared: [...idsOf(reads.filter(({ isNamed }) => isNamed)).difference(declared)],
    unread: [...declared.difference(idsOf(reads))],
  };
}

const namesIn = (topic: string, records: Needs[string]): string[] =>
  Object.entries(records).flatMap(([record, fields]) => fields.map((field) => `${topic} ${record}.${field}`));

/** None when it is no contract that has declared the field. */
function idOf({ declaredIn, record, field }: Read, contracts: readonly GatedContract[]): string[] {
  const contract = contracts.find(({ folder }) => declaredIn.startsWith(`${folder}/`));
  return contract ? [`${contract.identity.topic} ${record}.${field}`] : [];
}
