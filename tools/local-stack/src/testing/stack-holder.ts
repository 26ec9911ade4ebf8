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
  const { process, told } = await spawnHolder('hold-stack.ts', dataDir);
  return { process, pids: Object.values(told as Record<string, number>) };
}

/** A process that has started a stack in Docker and holds it; the name of its network. */
export async function holdDockerStack(): Promise<{ process: ChildProcess; networkName: string }> {
  const { process, told } = await spawnHolder('hold-docker-stack.ts');
  return { process, networkName: String(told) };
}

async function spawnHolder(
  name: string,
  ...words: readonly string[]
): Promise<{ process: ChildProcess; told: unknown }> {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const holder = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(holder.stdout), 'line');
  return { process: holder, told: JSON.parse(line) };
}
