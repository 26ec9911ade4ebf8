import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@nx/devkit';

/** What a contract and its producer are called. */
export interface RealFeature {
  /** `player-stats`. */
  readonly name: string;
  /** `player-stats-producer`. */
  readonly producer: string;
}

/** The features that people wrote, found by their producers. */
export function realFeatures(): RealFeature[] {
  const producers = readdirSync(join(workspaceRoot, 'services')).filter((name) => name.endsWith('-producer'));
  return producers.flatMap((producer) => {
    const { dependencies = {} } = JSON.parse(readReal(`services/${producer}/package.json`));
    const contracts = Object.keys(dependencies).flatMap((name) => name.split('@courtside/contract-')[1] ?? []);
    return contracts.map((name) => ({ name, producer }));
  });
}

/** The files of a folder that git knows or would add, as paths from it, sorted. */
export function realFiles(folder: string): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '.'];
  const listed = execFileSync('git', args, { cwd: join(workspaceRoot, folder), encoding: 'utf8' });
  return listed.trim().split('\n').sort();
}

/** The text of a file of the repository. */
export const readReal = (file: string): string => readFileSync(join(workspaceRoot, file), 'utf8');
