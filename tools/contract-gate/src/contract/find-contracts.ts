import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GatedContract, readContract } from './read-contract.ts';

/** Every contract of the repository at `root`: each folder of libs/contracts is one. */
export function findContracts(root: string): Promise<GatedContract[]> {
  const contracts = join(root, 'libs/contracts');
  return Promise.all(readdirSync(contracts).map((name) => readContract(join(contracts, name))));
}
