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

/** Every contract there is. */
export const ownedContracts = (): readonly OwnedContract[] =>
  globSync('libs/contracts/*/identity.json', { cwd: repositoryRoot })
    .sort()
    .map((file) => ({
      contract: basename(dirname(file)),
      ...JSON.parse(readFileSync(join(repositoryRoot, file), 'utf8')),
    }));

/** Those whose facts can be compared with the truth. */
export const comparedContracts = (): readonly OwnedContract[] =>
  ownedContracts().filter(({ contract }) => Object.hasOwn(comparisons, contract));

/** The schema of a contract as it is now. */
export const schemaNow = (contract: string): object =>
  JSON.parse(readFileSync(join(repositoryRoot, 'libs/contracts', contract, `${contract}.avsc`), 'utf8'));
