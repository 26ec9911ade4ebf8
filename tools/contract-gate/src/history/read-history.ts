import type { Version } from '../compatibility/schema-findings.ts';
import { schemaType } from '../compatibility/schema-type.ts';
import { identityFile } from '../contract/identity.ts';
import { fixturesFolder } from '../contract/read-contract.ts';
import { git } from './git.ts';
import { type LoggedFile, parseLog } from './parse-log.ts';

/** What git remembers of a contract. */
export interface History {
  /** The schemas that commits have left since the first fixture, the oldest first. */
  readonly versions: readonly Version[];
  /** Every content with which a file that never changes was ever added, the oldest first. */
  readonly frozen: readonly LoggedFile[];
  /** What could not be looked at, in words; empty when it was everything. */
  readonly unseen: readonly string[];
}

/**
 * Reads the history of the contract in `folder` from git, as far as it is there: a tarball has none, a shallow clone a
 * part of it.
 *
 * Every commit that can be reached counts, on whatever side of a merge. A schema counts as soon as its commit has a
 * fixture: any checkout may have been run, its facts are kept for a month and its schema in the registry for ever.
 * Before the first fixture a contract is a draft.
 */
export function readHistory(folder: string, schemaFile: string): History {
  try {
    const logged = logOf(folder, [schemaFile, fixturesFolder, identityFile]);
    const states = logged.filter(({ path, status }) => path === schemaFile && status !== 'D');
    const isFrozen = ({ path, status }: LoggedFile) => path !== schemaFile && status === 'A';
    const versions = states
      .filter(({ commit }) => hasFixture(folder, commit))
      .flatMap((file) => versionOf(folder, file));
    return { versions, frozen: logged.filter(isFrozen), unseen: unseenIn(folder, logged.length) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { versions: [], frozen: [], unseen: [`the git history (${reason}): only the fixtures were compared`] };
  }
}

function logOf(folder: string, paths: readonly string[]): LoggedFile[] {
  const shape = ['--raw', '--no-abbrev', '--no-renames', '--relative', '--format=%H'];
  // Merges with each of their parents, and also the sides whose changes a merge has dropped.
  return parseLog(git(folder, 'log', '--topo-order', '--reverse', '--full-history', '-m', ...shape, '--', ...paths));
}

const hasFixture = (folder: string, commit: string): boolean =>
  git(folder, 'ls-tree', '--name-only', commit, `${fixturesFolder}/`) !== '';

/** None when the commit has left something that is no schema: nobody can have written with it. */
function versionOf(folder: string, { commit, blob }: LoggedFile): Version[] {
  const text = git(folder, 'cat-file', 'blob', blob);
  try {
    const schema = JSON.parse(text);
    schemaType(schema);
    return [{ label: `commit ${commit.slice(0, 7)}`, schema }];
  } catch {
    return [];
  }
}

function unseenIn(folder: string, loggedCount: number): string[] {
  if (git(folder, 'rev-parse', '--is-shallow-repository').trim() === 'true')
    return ['commits that this shallow clone does not have: `git fetch --unshallow` brings them'];
  return loggedCount === 0 ? ['the git history: no commit has this contract'] : [];
}
