import { parse } from 'yaml';
import { read, repositoryFiles } from '../repository.ts';

type Permissions = Readonly<Record<string, 'read' | 'write'>>;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Permissions;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly concurrency?: { readonly group: string };
  readonly defaults?: { readonly run?: { readonly shell?: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What our rules look at in every workflow of GitHub Actions. */
export const workflows: readonly Workflow[] = repositoryFiles()
  .filter((file) => /^\.github\/workflows\/.*\.ya?ml$/.test(file))
  .map((file) => ({ file, text: read(file), ...parse(read(file)) }));

export interface NamedJob extends Job {
  /** The file and the job in it: `ci.yml/test`. */
  readonly name: string;
}

export const jobs: readonly NamedJob[] = workflows.flatMap(({ file, jobs: own }) =>
  Object.entries(own).map(([job, content]) => ({ ...content, name: `${file.split('/').at(-1)}/${job}` })),
);
