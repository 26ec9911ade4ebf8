import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '@courtside/local-stack';
import { buildServices, run } from '../build/build-services.ts';
import type { BuiltVersion } from '../build/built-version.ts';
import { keyOf } from '../build/source-hash.ts';
import { cacheBuild, cachedBuild } from '../build/version-cache.ts';
import type { Release } from './released-tags.ts';

/** Every tag of the repository; a shallow clone without tags has no releases. */
export const readTags = (root = repositoryRoot): readonly string[] =>
  execFileSync('git', ['tag', '--list'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/**
 * Builds a release from its tag, with the packages of its own lock file; once, for what a tag names never changes.
 *
 * The installation begins with a copy of today's packages: little differs, and fetching all of them takes minutes.
 */
export function buildRelease(
  { tag, service }: Release,
  say: (line: string) => void,
  root = repositoryRoot,
): BuiltVersion {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' });
  const key = keyOf('release', tag, git('rev-parse', `${tag}^{commit}`));
  const make = (target: string) => {
    say(`Building ${tag}, once …`);
    const checkout = mkdtempSync(join(tmpdir(), 'courtside-release-'));
    try {
      execFileSync('sh', ['-c', 'git archive "$1" | tar -x -C "$2"', 'sh', tag, checkout], { cwd: root });
      execFileSync('cp', ['-a', join(repositoryRoot, 'node_modules'), checkout]);
      run(checkout, 'npm', ['install', '--no-save', '--prefer-offline', '--no-audit', '--no-fund']);
      buildServices(checkout, [service], target);
    } finally {
      rmSync(checkout, { recursive: true, force: true });
    }
  };
  return { name: tag, folder: cachedBuild(key) ?? cacheBuild(key, make) };
}
