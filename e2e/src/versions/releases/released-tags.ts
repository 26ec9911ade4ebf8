/** A release of one service, by its tag: `score-producer@1.2.0`. */
export interface Release {
  readonly tag: string;
  readonly service: string;
  readonly numbers: readonly [major: number, minor: number, patch: number];
}

/** The releases of a service among all tags, the newest first. Tags of another form are none. */
export function releasesOf(service: string, tags: readonly string[]): readonly Release[] {
  return tags.flatMap((tag) => releaseOf(service, tag) ?? []).sort(newestFirst);
}

function releaseOf(service: string, tag: string): Release | undefined {
  const [, name, major, minor, patch] = /^(.+)@(\d+)\.(\d+)\.(\d+)$/.exec(tag) ?? [];
  if (name !== service) return undefined;
  return { tag, service, numbers: [Number(major), Number(minor), Number(patch)] };
}

function newestFirst({ numbers: a }: Release, { numbers: b }: Release): number {
  return b[0] - a[0] || b[1] - a[1] || b[2] - a[2];
}
