import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract, Revised } from '@courtside/kafka-client';
import { repositoryRoot } from '@courtside/local-stack';

export type AnyContract = Contract<Revised>;

/** The names of the contracts that a service depends on, from its package.json. */
export function contractNamesOf(service: string): string[] {
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(repositoryRoot, 'services', service, 'package.json'), 'utf8'),
  );
  return Object.keys(dependencies).filter((name) => name.startsWith('@courtside/contract-'));
}

/** The contract that a service owns; undefined of one that only reads. */
export async function contractOf(service: string): Promise<AnyContract | undefined> {
  const modules = await Promise.all(contractNamesOf(service).map((name) => import(name)));
  return modules
    .flatMap((exports) => Object.values<AnyContract | undefined>(exports))
    .find((exported) => exported?.owner === service);
}
