import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository, type Outcome, runInCopy } from '@courtside/local-stack';

/** Who commits in a scratch clone: not everybody who runs the tests has told Git a name. */
const identity = {
  GIT_AUTHOR_NAME: 'test',
  GIT_AUTHOR_EMAIL: 'test@localhost',
  GIT_COMMITTER_NAME: 'test',
  GIT_COMMITTER_EMAIL: 'test@localhost',
};

export interface ScratchClone extends Disposable {
  /** Runs git and returns what it says. */
  git(...words: readonly string[]): string;
  read(file: string): string;
  /** Commits the changes of these files, each from the text that it has. */
  commit(message: string, changes: Readonly<Record<string, (text: string) => string>>): void;
  /** Runs a program in the root to its end. */
  run(program: string, ...args: readonly string[]): Promise<Outcome>;
}

/** A clone of the repository as it is now, to commit in and to ask Nx about. It has no remote, so nothing leaves it. */
export function openScratchClone(): ScratchClone {
  const copy = copyRepository();
  const read = (file: string) => readFileSync(join(copy.folder, file), 'utf8');
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, { cwd: copy.folder, encoding: 'utf8', env: { ...process.env, ...identity } }).trim();
  return {
    git,
    read,
    commit: (message, changes) => {
      for (const [file, change] of Object.entries(changes)) writeFileSync(join(copy.folder, file), change(read(file)));
      git('commit', '--quiet', '--all', `--message=${message}`);
    },
    run: (program, ...args) => runInCopy(copy, program, args, identity),
    [Symbol.dispose]: () => copy[Symbol.dispose](),
  };
}
