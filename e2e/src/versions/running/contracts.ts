import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { repositoryRoot } from '@courtside/local-stack';

/** Whose topic a contract is, by the name of its folder. */
export interface OwnedContract {
  readonly contract: string;
  readonly owner: string;
  readonly topic: string;
}

/** Every contract that has been released: only those have promised to stay readable. */
export const findContracts = (): readonly OwnedContract[] =>
  globSync('libs/contracts/*/identity.json', { cwd: repositoryRoot })
    .sort()
    .map((file) => ({
      contract: basename(dirname(file)),
      ...JSON.parse(readFileSync(join(repositoryRoot, file), 'utf8')),
    }));
