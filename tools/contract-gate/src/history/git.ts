import { execFileSync } from 'node:child_process';

/** A hook of git sets these for its own repository and folder: here each call names its own. */
const { GIT_DIR: _gitDir, GIT_WORK_TREE: _workTree, GIT_INDEX_FILE: _indexFile, ...environment } = process.env;

/** A blob is a small schema or fact; a larger one is none of ours. */
const outputBytesMax = 64 * 1024 * 1024;

/**
 * Runs git in `folder` and returns what it prints, without going to any network.
 *
 * @throws {Error} with git's own first words when it fails, or when there is no git.
 */
export function git(folder: string, ...args: readonly string[]): string {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: outputBytesMax,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment, GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
    });
  } catch (cause) {
    throw new Error(reasonOf(cause), { cause });
  }
}

function reasonOf(cause: unknown): string {
  const { stderr, message } = cause as { stderr?: string; message: string };
  return stderr?.trim().split('\n')[0] || message;
}
