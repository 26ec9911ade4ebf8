import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '@courtside/local-stack';

/** Four versions of some days of work, at 12 MB each. What was used longest ago goes first. */
const keptBuildCountMax = 24;

const versionsFolder = (): string => join(cacheFolder(), 'versions');

/** The folder of a build that is there already. */
export function cachedBuild(key: string, root = versionsFolder()): string | undefined {
  const folder = join(root, key);
  if (!existsSync(folder)) return undefined;
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** Lets `make` fill a folder, which then appears whole under `key`, by a rename, or not at all. */
export function cacheBuild(key: string, make: (folder: string) => void, root = versionsFolder()): string {
  mkdirSync(root, { recursive: true });
  const unfinished = mkdtempSync(join(root, '.unfinished-'));
  try {
    make(unfinished);
    const folder = join(root, key);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    removeOldest(root);
    return folder;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function removeOldest(root: string): void {
  const builds = readdirSync(root)
    .filter((name) => !name.startsWith('.'))
    .map((name) => ({ name, usedAtMs: statSync(join(root, name)).mtimeMs }))
    .sort((a, b) => b.usedAtMs - a.usedAtMs);
  for (const { name } of builds.slice(keptBuildCountMax)) rmSync(join(root, name), { recursive: true, force: true });
}
