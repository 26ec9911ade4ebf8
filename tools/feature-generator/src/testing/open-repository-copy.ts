import { execFileSync } from 'node:child_process';
import { copyRepository, type Outcome, runInCopy } from '@courtside/local-stack';

export interface OpenRepositoryCopy {
  /** Runs a program in the root of the copy to its end, whatever it comes to. */
  run(program: string, args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Outcome>;
  /** What Git says that differs from the copy when it was made, one file a line. */
  changes(): string[];
  remove(): void;
}

/** A copy of this repository to run commands in, and to see what they change. */
export function openRepositoryCopy(): OpenRepositoryCopy {
  const copy = copyRepository();
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: copy.folder, encoding: 'utf8' });
  return {
    run: (program, args, environment) => runInCopy(copy, program, args, environment),
    changes: () => git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean),
    remove: () => copy[Symbol.dispose](),
  };
}
