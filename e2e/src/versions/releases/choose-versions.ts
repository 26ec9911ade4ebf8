import type { OlderVersion } from '../synthetic/older-version.ts';
import { type Release, releasesOf } from './released-tags.ts';

/** So many older versions of a service run with all others: the newest releases, and synthetic ones until there are as many. */
export const olderVersionCount = 3;

export interface OlderVersions {
  readonly releases: readonly Release[];
  readonly synthetic: readonly OlderVersion[];
}

/** The older versions of a service that have to run with everything else. */
export function chooseVersions(
  service: string,
  tags: readonly string[],
  synthetic: readonly OlderVersion[],
): OlderVersions {
  const releases = releasesOf(service, tags).slice(0, olderVersionCount);
  return { releases, synthetic: synthetic.slice(0, olderVersionCount - releases.length) };
}
