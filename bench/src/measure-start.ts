import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { firstJoinedGame } from './first-joined-game.ts';
import { memoryOf, type ProcessMemory } from './memory.ts';

/** Long enough for a clean clone: packages, jars and a first class-data archive. */
const startDeadlineMs = 600_000;
/** Memory is read when start-up garbage has had time to go. */
const settleMs = 20_000;

export interface StartRun {
  readonly firstJoinedGameMs: number;
  readonly memory: readonly ProcessMemory[];
}

/** Runs `npm start` with new data in a clone until a joined game is on the page, then reads the memory and ends it. */
export async function measureStart(clone: string, port: number, browser: Browser): Promise<StartRun> {
  const startedAt = performance.now();
  const running = spawn('npm', ['start', '--', '--fresh', '--port', String(port)], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // A process group of its own, so that all of it hears Ctrl-C as it would in a terminal.
  });
  const interrupt = () => interruptAll(running);
  process.once('exit', interrupt);
  const log = createWriteStream(join(clone, 'bench-start.log'), { flags: 'a' });
  running.stdout.pipe(log, { end: false });
  running.stderr.pipe(log, { end: false });
  try {
    await firstJoinedGame(browser, `http://127.0.0.1:${port}/`, startDeadlineMs);
    const firstJoinedGameMs = performance.now() - startedAt;
    await wait(settleMs);
    return { firstJoinedGameMs, memory: memoryOf(running.pid ?? 0) };
  } finally {
    await end(running);
    process.off('exit', interrupt);
    log.end();
  }
}

async function end(running: ChildProcess): Promise<void> {
  if (hasEnded(running)) return;
  const ended = once(running, 'exit');
  interruptAll(running);
  await ended;
}

/** npm alone would be told in vain: it hands SIGINT to a shell that waits for its child. */
function interruptAll(running: ChildProcess): void {
  if (running.pid !== undefined && !hasEnded(running)) process.kill(-running.pid, 'SIGINT');
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;
