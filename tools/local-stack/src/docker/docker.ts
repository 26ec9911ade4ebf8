import { execFileSync } from 'node:child_process';

/** What a command of Docker prints. @throws when Docker refuses, with its words. */
export function docker(...words: readonly string[]): string {
  return execFileSync('docker', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}
