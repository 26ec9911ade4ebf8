import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { repositoryRoot } from '@courtside/local-stack';
import { comparisons } from '../matrix/differences.ts';

/** Whose topic a contract is, by the name of its folder. */
export interface OwnedContract {
  readonly contract: string;
  readonly owner: string;
  readonly topic: string;
}

/** Every contract whose facts can be compared with the truth. */
export const comparedContracts = (): readonly OwnedContract[] =>
  globSync('libs/contracts/*/identity.json', { cwd: repositoryRoot })
    .sort()
    .map((file) => ({
      contract: basename(dirname(file)),
      ...JSON.parse(readFileSync(join(repositoryRoot, file), 'utf8')),
    }))
    .filter(({ contract }) => Object.hasOwn(comparisons, contract));
