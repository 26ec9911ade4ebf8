import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGuarded } from '../java/guarded-process.ts';
import { repositoryRoot } from '../system/start-service.ts';
import { type Summary, summarise } from './summary.ts';

export interface Run {
  readonly targets: readonly string[];
  /** How many targets run side by side. */
  readonly parallel: number;
  readonly env: NodeJS.ProcessEnv;
  readonly stop: AbortSignal;
}

/** Runs targets in Nx, which ends with this process, and prints what they say. */
export async function runTargets({ targets, parallel, env, stop }: Run): Promise<Summary> {
  const nx = join(repositoryRoot, 'node_modules/.bin/nx');
  const args = ['run-many', '-t', ...targets, `--parallel=${parallel}`, '--output-style=static', '--nxBail=false'];
  const folder = mkdtempSync(join(tmpdir(), 'courtside-nx-'));
  const chunks: Buffer[] = [];
  const running = startGuarded({
    command: [nx, ...args],
    cwd: repositoryRoot,
    env: { NX_DAEMON: 'false', ...env },
    logFile: join(folder, 'none'),
    pidFile: join(folder, 'nx.pid'),
    hear: (chunk) => {
      chunks.push(chunk);
      process.stdout.write(chunk);
    },
  });
  stop.addEventListener('abort', () => void running.stop(), { once: true });
  const code = await running.ended;
  rmSync(folder, { recursive: true, force: true });
  const summary = summarise(Buffer.concat(chunks).toString('utf8'));
  return code !== 0 && summary.failed === 0 ? { ...summary, failed: 1 } : summary;
}
