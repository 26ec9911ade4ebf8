import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { VersionActions } from 'nx/release';
import { withLockedVersion, withVersion } from './manifests.ts';

const lockFile = 'package-lock.json';

/**
 * What a release writes besides the changelog: the version in the package.json of the service, and where npm repeats it
 * in the lock file. Services are private and depend on no service, so there is nothing to look up and nobody to tell.
 *
 * `nx release` makes one for each service; the actions that come with `@nx/js` would bring 120 packages, and ask a
 * registry to write the lock file again.
 */
export default class ServiceVersionActions extends VersionActions {
  override validManifestFilenames = ['package.json'];

  override async readCurrentVersionFromSourceManifest(tree: Tree) {
    const manifestPath = this.manifest;
    const { version } = JSON.parse(textOf(tree, manifestPath)) as { readonly version: string };
    return { currentVersion: version, manifestPath };
  }

  override async readCurrentVersionFromRegistry(): Promise<null> {
    return null;
  }

  override async readCurrentVersionOfDependency() {
    return { currentVersion: null, dependencyCollection: null };
  }

  override async updateProjectVersion(tree: Tree, newVersion: string): Promise<string[]> {
    tree.write(this.manifest, withVersion(textOf(tree, this.manifest), newVersion));
    tree.write(lockFile, withLockedVersion(textOf(tree, lockFile), this.projectGraphNode.data.root, newVersion));
    return [`${this.manifest} and ${lockFile} say ${newVersion}`];
  }

  override async updateProjectDependencies(): Promise<string[]> {
    return [];
  }

  private get manifest(): string {
    return join(this.projectGraphNode.data.root, 'package.json');
  }
}

function textOf(tree: Tree, file: string): string {
  const text = tree.read(file, 'utf8');
  if (text === null) throw new Error(`Cannot set a version in ${file}: there is no such file`);
  return text;
}
