import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface StackHolder {
  readonly process: ChildProcess;
  /** The process ids of broker and registry. */
  readonly pids: readonly number[];
}

/** A process that has started a stack on `dataDir` and holds it. */
export async function holdStack(dataDir: string): Promise<StackHolder> {
  const script = fileURLToPath(new URL('hold-stack.ts', import.meta.url));
  const holder = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(holder.stdout), 'line');
  return { process: holder, pids: Object.values(JSON.parse(line)) };
}
