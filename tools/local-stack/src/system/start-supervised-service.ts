import { join } from 'node:path';
import { freePort, preferredPort } from '../parts/ports.ts';
import type { ServiceFolder } from './find-services.ts';
import type { Starting } from './parts.ts';
import { type ServiceProcess, spawnService } from './start-service.ts';
import { supervise } from './supervise.ts';

export interface RunningService extends ServiceFolder {
  readonly url: string;
  readonly logFile: string;
}

/** Starts one service under supervision and resolves when it is ready. */
export async function startSupervisedService(
  { options, dataDir, progress, parts, stop }: Starting,
  service: ServiceFolder,
  env: Readonly<Record<string, string>>,
): Promise<RunningService> {
  const given = service.servesPage ? options.port : null;
  const port = given ?? (service.usualPort === null ? await freePort() : await preferredPort(service.usualPort));
  const logFile = join(dataDir, 'logs', `${service.name}.log`);
  const pidFile = join(dataDir, 'run', `${service.name}.pid`);
  let first: ServiceProcess | undefined;
  const start = async () => {
    const running = await spawnService(service.name, { env, port, logFile, pidFile });
    first ??= running;
    return running;
  };
  parts.services.push(await supervise(service.name, start, progress.say, stop));
  if (first) await progress.step(service.name, first.ready());
  return { ...service, url: `http://127.0.0.1:${port}`, logFile };
}
