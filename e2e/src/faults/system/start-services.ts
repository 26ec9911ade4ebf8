import { join } from 'node:path';
import { type ServiceProcess, spawnService } from '@courtside/local-stack';
import type { Part } from './part.ts';

export interface ServicePart extends Part {
  process(): ServiceProcess;
}

export interface ServicePlan {
  readonly name: string;
  readonly port: number;
  /** For logs and process ids. */
  readonly folder: string;
  /** The repository that it is of. */
  readonly sources: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a service that can be started again at the same address; it is not waited for. */
export async function startServicePart({ name, port, folder, sources, env }: ServicePlan): Promise<ServicePart> {
  const logFile = join(folder, 'logs', `${name}.log`);
  const pidFile = join(folder, 'run', `${name}.pid`);
  const mainFile = join(sources, 'services', name, 'src/main.ts');
  const start = () => spawnService(name, { env, mainFile, port, logFile, pidFile });
  let running = await start();
  return {
    process: () => running,
    restart: async () => {
      running = await start();
    },
  };
}
