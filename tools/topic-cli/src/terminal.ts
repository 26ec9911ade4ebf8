import type { PeekOutput } from './peek/run-peek.ts';

export interface Terminal extends PeekOutput {
  /** Aborts when nobody reads what is printed any more, as behind `| head`. */
  readonly closed: AbortSignal;
}

/** Standard output and error of this process. Colours only on a terminal, and not where NO_COLOR asks for none. */
export function openTerminal({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'> = process): Terminal {
  const closing = new AbortController();
  for (const stream of [stdout, stderr]) stream.on('error', () => closing.abort());
  return {
    closed: closing.signal,
    isColoured: stdout.isTTY === true && stdout.hasColors(),
    width: () => (stdout.isTTY ? stdout.columns : null),
    print: (line) => void stdout.write(`${line}\n`),
    say: (line) => void stderr.write(`${line}\n`),
  };
}
