import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { projects, read, repositoryRoot } from '@courtside/house-rules';
import { filterHiddenChanges, mapCommitToChange } from 'nx/src/command-line/release/changelog/commit-utils.js';
import { getGitDiff, parseCommits } from 'nx/src/command-line/release/utils/git.js';
import { filesOfEveryImage, isAbout } from './is-about.ts';

// An import of the default of a CommonJS module is the module for Node, and the class for the compiler.
const { default: DefaultChangelogRenderer } = createRequire(import.meta.url)(
  'nx/release/changelog-renderer',
) as typeof import('nx/release/changelog-renderer');

/**
 * A service's changelog tells what has changed in its image since its last version: in its folder, in the libraries and
 * contracts it holds, and in what makes every image. By itself Nx tells of its folder only, and of a service with a new
 * version for the sake of a library that nothing has changed.
 */
export default class ImageChangelogRenderer extends DefaultChangelogRenderer {
  override async render(): Promise<string> {
    const service = this.project;
    if (service === null) return super.render();
    const shared = filesOfEveryImage(JSON.parse(read('nx.json')));
    const commits = parseCommits(await getGitDiff(lastTagOf(service)));
    const about = commits.filter(({ affectedFiles }) => isAbout(affectedFiles, service, projects(), shared));
    const changes = about.map((commit) => mapCommitToChange(commit, '*'));
    this.changes = filterHiddenChanges(changes, this.conventionalCommitsConfig);
    return super.render();
  }
}

/** The tag of the last version; without one, the first version tells everything. */
function lastTagOf(service: string): string | undefined {
  const words = ['tag', '--list', `${service}@*`, '--merged', 'HEAD', '--sort=-version:refname'];
  return execFileSync('git', words, { cwd: repositoryRoot, encoding: 'utf8' }).split('\n')[0] || undefined;
}
