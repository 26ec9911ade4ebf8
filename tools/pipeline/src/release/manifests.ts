/** A package.json with another version, and nothing else changed. */
export function withVersion(text: string, version: string): string {
  return printed({ ...JSON.parse(text), version });
}

/**
 * A package-lock.json in which the workspace in `folder` has another version, and nothing else changed.
 *
 * @throws {Error} when the lock file has no workspace there: it was not written for this repository.
 */
export function withLockedVersion(text: string, folder: string, version: string): string {
  const lock = JSON.parse(text) as { readonly packages: Record<string, object | undefined> };
  const workspace = lock.packages[folder];
  if (workspace === undefined) throw new Error(`Cannot set version ${version}: package-lock.json has no ${folder}`);
  return printed({ ...lock, packages: { ...lock.packages, [folder]: { ...workspace, version } } });
}

/** As npm prints it. */
const printed = (json: object): string => `${JSON.stringify(json, null, 2)}\n`;
