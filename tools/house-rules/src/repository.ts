import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds nx.json. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Every file of the repository that git knows or would add, as paths from the root. */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  return listed.trim().split('\n').filter(exists);
}

/** The text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(join(repositoryRoot, file), 'utf8');
}

export interface Project {
  readonly name: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  readonly targets: readonly string[];
}

/** Every Nx project: one package.json each, the root left out. */
export function projects(): Project[] {
  return repositoryFiles()
    .filter((file) => file.endsWith('/package.json'))
    .map((file) => {
      const { name, dependencies = {}, devDependencies = {}, nx = {} } = JSON.parse(read(file));
      return {
        name,
        folder: dirname(file),
        dependencies: Object.keys(dependencies),
        devDependencies: Object.keys(devDependencies),
        targets: Object.keys(nx.targets ?? {}),
      };
    });
}

/** A project of `all` and every project of ours that it depends on, directly or through others. */
export function withDependencies(name: string, all: readonly Project[]): Project[] {
  const found = new Set<Project>();
  const add = (wanted: string) => {
    const project = all.find((one) => one.name === wanted);
    if (project === undefined || found.has(project)) return;
    found.add(project);
    project.dependencies.forEach(add);
  };
  add(name);
  return [...found];
}

/** A deleted file stays in git's list until the deletion is committed. */
function exists(file: string): boolean {
  try {
    readFileSync(join(repositoryRoot, file));
    return true;
  } catch {
    return false;
  }
}
