import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A script of this package as a process of its own that prints one JSON value per line. */
export interface SpawnedScript<Line> extends AsyncDisposable {
  readonly lines: readonly Line[];
  /** All of stderr so far. */
  readonly complaints: () => string;
  readonly process: ChildProcess;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Runs `file` with the Node of this test; disposing kills what still runs. */
export function spawnScript<Line>(
  file: string,
  env: NodeJS.ProcessEnv,
  heard: (line: Line) => void = () => {},
): SpawnedScript<Line> {
  const child = spawn(process.execPath, [file], { env: { ...process.env, NODE_OPTIONS: '', ...env } });
  const lines: Line[] = [];
  let complaints = '';
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as Line;
    lines.push(line);
    heard(line);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return {
    lines,
    complaints: () => complaints,
    process: child,
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
