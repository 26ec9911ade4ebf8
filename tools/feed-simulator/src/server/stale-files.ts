import type { Fault } from './faults.ts';
import type { FeedFile } from './feed-file.ts';
import type { FeedFiles } from './feed-files.ts';

/** Frozen files that are kept; each is at most half a megabyte. */
const frozenFilesMax = 20;

/** Reads files as a stuck cache does: under a `stale` fault every file stays as its first reader found it. */
export function createStaleReader(files: FeedFiles): (path: string, faults: readonly Fault[]) => FeedFile | null {
  const frozen = new Map<string, FeedFile | null>();
  return (path, faults) => {
    const stale = faults.find(({ kind }) => kind === 'stale');
    if (!stale) return files.read(path);
    const key = `${stale.id} ${path}`;
    if (!frozen.has(key)) frozen.set(key, files.read(path, stale.agoMs));
    for (const oldest of frozen.keys()) if (frozen.size > frozenFilesMax) frozen.delete(oldest);
    return frozen.get(key) ?? null;
  };
}
