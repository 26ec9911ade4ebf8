import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A log larger than this is put aside when its process starts: two files, so at most twice this and one run. */
const logBytesMax = 5 * 1024 * 1024;
/** A process that has not ended this long after SIGTERM is killed: the broker takes about a second. */
const stopLimitMs = 12_000;

export interface GuardedProcess {
  readonly logFile: string;
  /** The id of the command itself; undefined until it runs. */
  pid(): number | undefined;
  /** Resolves with the exit code when it has ended, for whatever reason. */
  readonly ended: Promise<number>;
  hasEnded(): boolean;
  /** SIGTERM, and SIGKILL after 12 s. Safe to call twice. */
  stop(): Promise<void>;
  /** The signal to the command itself, such as SIGKILL in a test of what it leaves behind. */
  signal(signal: NodeJS.Signals): void;
}

interface GuardedCommand {
  readonly command: readonly [program: string, ...args: string[]];
  readonly logFile: string;
  readonly pidFile: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts a command that cannot outlive this process: a small shell beside it waits for our end of a pipe to close. */
export function startGuarded({ command, logFile, pidFile, cwd, env }: GuardedCommand): GuardedProcess {
  mkdirSync(dirname(pidFile), { recursive: true });
  const log = openLog(logFile);
  const guard = spawn('sh', [fileURLToPath(new URL('guard.sh', import.meta.url)), pidFile, ...command], {
    stdio: ['pipe', log, log],
    detached: true, // Ctrl-C is for us: we end the parts in their order.
    ...(cwd === undefined ? {} : { cwd }),
    env: env ?? process.env,
  });
  closeSync(log);
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
    stop: () => stop(guard, ended, signal),
  };
}

async function stop(
  guard: ChildProcess,
  ended: Promise<number>,
  signal: (name: NodeJS.Signals) => void,
): Promise<void> {
  guard.kill('SIGTERM');
  const killing = setTimeout(() => signal('SIGKILL'), stopLimitMs);
  await ended;
  clearTimeout(killing);
}

const exitOf = (guard: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    guard.once('error', () => resolve(127));
    guard.once('exit', (code) => resolve(code ?? 1));
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
