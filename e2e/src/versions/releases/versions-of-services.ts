import { buildFromSources, today } from '../build/build-from-sources.ts';
import type { BuiltVersion } from '../build/built-version.ts';
import { olderVersions } from '../synthetic/older-versions.ts';
import { buildRelease, readTags } from './build-release.ts';
import { chooseVersions } from './choose-versions.ts';

export interface Versions {
  readonly today: BuiltVersion;
  /** Older ones by service: released, or synthetic until there are enough releases. */
  readonly older: ReadonlyMap<string, readonly BuiltVersion[]>;
}

/** Every version that has to run with every other, built. */
export function buildVersions(services: readonly string[], say: (line: string) => void): Versions {
  const tags = readTags();
  const chosen = services.map((service) => ({ service, ...chooseVersions(service, tags, olderVersions) }));
  const needed = olderVersions.filter((version) => chosen.some((each) => each.synthetic.includes(version)));
  const [now, ...made] = buildFromSources([today, ...needed], services, say);
  if (!now) throw new Error('Cannot build any version: today was not built');
  const older = chosen.map(({ service, releases, synthetic: filling }) => {
    const released = releases.map((release) => buildRelease(release, say));
    const filled = made.filter(({ name }) => filling.some((version) => version.name === name));
    return [service, [...released, ...filled]] as const;
  });
  return { today: now, older: new Map(older) };
}
