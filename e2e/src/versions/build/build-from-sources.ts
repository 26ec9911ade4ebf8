import { execFileSync } from 'node:child_process';
import { copyRepository, repositoryRoot } from '@courtside/local-stack';
import { editRepository } from '../synthetic/edit-repository.ts';
import type { OlderVersion } from '../synthetic/older-version.ts';
import { buildServices } from './build-services.ts';
import type { BuiltVersion } from './built-version.ts';
import { keyOf, sourceHash } from './source-hash.ts';
import { cacheBuild, cachedBuild } from './version-cache.ts';

/** Today's version: the repository as it stands, with nothing taken back. */
export const today: OlderVersion = { name: 'today', contracts: [], code: [] };

/** Builds versions that are made from today's sources, each once: an equal one is taken from the user's cache. */
export function buildFromSources(
  versions: readonly OlderVersion[],
  services: readonly string[],
  say: (line: string) => void,
): readonly BuiltVersion[] {
  const hash = sourceHash(repositoryRoot);
  const keys = versions.map((version) => keyOf(hash, JSON.stringify(version), ...services));
  const missing = keys.filter((key) => cachedBuild(key) === undefined);
  if (missing.length > 0) say(`Building ${missing.length} versions, once …`);
  using copy = missing.length > 0 ? copyRepository() : undefined;
  return versions.map((version, index) => {
    const key = keys[index] ?? '';
    const make = (target: string) => {
      if (!copy) throw new Error(`Cannot build ${version.name}: it was in the cache a moment ago`);
      execFileSync('git', ['checkout', '--quiet', '--', '.'], { cwd: copy.folder });
      editRepository(copy.folder, version);
      buildServices(copy.folder, services, target);
    };
    return { name: version.name, folder: cachedBuild(key) ?? cacheBuild(key, make) };
  });
}
