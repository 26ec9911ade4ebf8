import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A log larger than this is put aside when its process starts: two files, so at most twice this and one run. */
const logBytesMax = 5 * 1024 * 1024;
/** A process that has not ended this long after SIGTERM is killed: the broker takes about a second. */
const stopLimitMs = 12_000;
const killIntervalMs = 50;

export interface GuardedProcess {
  readonly logFile: string;
  /** The id of the command itself; undefined until it runs. */
  pid(): number | undefined;
  /** Resolves with the exit code when it has ended, for whatever reason. */
  readonly ended: Promise<number>;
  hasEnded(): boolean;
  /** SIGTERM, and SIGKILL after `limitMs` (12 s). Safe to call twice. */
  stop(limitMs?: number): Promise<void>;
  /** The signal to the command itself, such as SIGKILL in a test of what it leaves behind. */
  signal(signal: NodeJS.Signals): void;
}

interface GuardedCommand {
  readonly command: readonly [program: string, ...args: string[]];
  readonly logFile: string;
  readonly pidFile: string;
  /** Hears the output, which then stands in no file. */
  readonly hear?: (chunk: Buffer) => void;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts a command that cannot outlive this process: a small shell beside it waits for our end of a pipe to close. */
export function startGuarded({ command, logFile, pidFile, hear, cwd, env }: GuardedCommand): GuardedProcess {
  mkdirSync(dirname(pidFile), { recursive: true });
  const log = hear ? 'pipe' : openLog(logFile);
  const guard = spawn('sh', [fileURLToPath(new URL('guard.sh', import.meta.url)), pidFile, ...command], {
    stdio: ['pipe', log, log],
    detached: true, // Ctrl-C is for us: we end the parts in their order.
    ...(cwd === undefined ? {} : { cwd }),
    env: env ?? process.env,
  });
  if (typeof log === 'number') closeSync(log);
  for (const stream of [guard.stdout, guard.stderr]) if (hear) stream?.on('data', hear);
  guard.stdin?.on('error', () => undefined); // The guard may be gone before us.
  const ended = exitOf(guard);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    guard.stdin?.destroy();
  });
  const signal = (name: NodeJS.Signals) => kill(readPid(pidFile), name);
  return {
    logFile,
    pid: () => readPid(pidFile),
    ended,
    hasEnded: () => isOver,
    signal,
    stop: (limitMs = stopLimitMs) => stop(guard, ended, signal, limitMs),
  };
}

async function stop(
  guard: ChildProcess,
  ended: Promise<number>,
  signal: (name: NodeJS.Signals) => void,
  limitMs: number,
): Promise<void> {
  guard.kill('SIGTERM');
  const killing = new AbortController();
  void killAfter(limitMs, signal, killing.signal);
  await ended;
  killing.abort();
}

/** Again and again, because the file of a process that has only just started does not name it yet. */
async function killAfter(limitMs: number, signal: (name: NodeJS.Signals) => void, ended: AbortSignal): Promise<void> {
  await wait(limitMs, undefined, { signal: ended }).catch(() => undefined);
  while (!ended.aborted) {
    signal('SIGKILL');
    await wait(killIntervalMs, undefined, { signal: ended }).catch(() => undefined);
  }
}

const exitOf = (guard: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    guard.once('error', () => resolve(127));
    // 'close' comes after the last of the output.
    guard.once('close', (code) => resolve(code ?? 1));
  });

function openLog(logFile: string): number {
  mkdirSync(dirname(logFile), { recursive: true });
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logBytesMax) renameSync(logFile, `${logFile}.1`);
  return openSync(logFile, 'a');
}

/** The process id in a file, when there is one. */
export function readPid(pidFile: string): number | undefined {
  try {
    return Number(readFileSync(pidFile, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(pid, signal);
  } catch {
    // It has ended in the meantime, which is what was wanted.
  }
}
