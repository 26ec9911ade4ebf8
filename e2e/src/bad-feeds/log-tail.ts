import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ServiceProcess } from '@courtside/local-stack';

/** What a service writes from a moment on. */
export interface LogTail {
  /** The lines of an event, as they stand in the log. */
  lines(event: string): string[];
}

/** From the present end of the log on: to read all of it again and again costs more the longer a service runs. */
export function tailOf({ logFile }: Pick<ServiceProcess, 'logFile'>): LogTail {
  const from = withFile(logFile, (file) => fstatSync(file).size);
  return {
    lines: (event) =>
      withFile(logFile, (file) => readFrom(file, from))
        .split('\n')
        .filter((line) => line.includes(`"event":"${event}"`)),
  };
}

function withFile<Result>(path: string, use: (file: number) => Result): Result {
  const file = openSync(path, 'r');
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function readFrom(file: number, from: number): string {
  const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - from));
  return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, from));
}
