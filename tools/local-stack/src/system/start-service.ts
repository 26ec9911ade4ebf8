import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GuardedProcess, startGuarded } from '../java/guarded-process.ts';
import { freePort } from '../parts/ports.ts';
import { untilReady } from '../parts/until-ready.ts';
import { describeService } from './find-services.ts';

export const repositoryRoot: string = fileURLToPath(new URL('../../../..', import.meta.url));

/** What `npm start`, when nothing else is asked, and `npm run stack` keep; git does not see it. */
export const dataFolder: string = join(repositoryRoot, '.courtside');

/**
 * What `npm start` keeps: no simulated evening stands on the board of the real league, and nothing that was open to
 * everybody becomes data of a secure stack.
 */
export const dataFolderOf = ({ isLive, isSecure }: { isLive: boolean; isSecure: boolean }): string =>
  `${dataFolder}${isLive ? '-nba' : ''}${isSecure ? '-secure' : ''}`;

/** Where they say at which addresses they listen. */
export const addressesFile: string = join(dataFolder, 'addresses.json');

/** Node's own choice takes 10 MiB more per process, and most are not busy enough to notice. */
export const nodeOptions = (youngGenerationMiB: number): readonly string[] => [
  `--max-semi-space-size=${youngGenerationMiB}`,
];

export interface ServiceProcess extends GuardedProcess {
  /** Its HTTP address: health and metrics, and the page where it has one. */
  readonly url: string;
  /** Resolves when `/health/ready` says so. */
  ready(): Promise<void>;
}

export interface ServiceOptions {
  /** Beside PATH, HOME and where Node keeps what it has compiled nothing else reaches the service. */
  readonly env: Readonly<Record<string, string>>;
  /** What is run in place of its sources, such as the bundle of another version. */
  readonly mainFile?: string;
  readonly port?: number;
  readonly logFile?: string;
  readonly pidFile?: string;
}

const healthLimitMs = 2_000;

const compileCache = (): Readonly<Record<string, string>> => {
  const { NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {};
};

/** Starts `services/<name>` from its sources, unless told otherwise, as a process of its own. It cannot outlive this process. */
export async function spawnService(name: string, options: ServiceOptions): Promise<ServiceProcess> {
  const port = options.port ?? (await freePort());
  const folder = options.logFile && options.pidFile ? '' : mkdtempSync(join(tmpdir(), `courtside-${name}-`));
  const url = `http://127.0.0.1:${port}`;
  const mainFile = options.mainFile ?? join(repositoryRoot, 'services', name, 'src/main.ts');
  const { youngGenerationMiB } = describeService(repositoryRoot, name);
  const running = startGuarded({
    command: [process.execPath, ...nodeOptions(youngGenerationMiB), mainFile],
    cwd: repositoryRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...compileCache(), ...options.env, PORT: String(port) },
    logFile: options.logFile ?? join(folder, 'log'),
    pidFile: options.pidFile ?? join(folder, 'pid'),
  });
  return { ...running, url, ready: () => untilReady(name, running, () => isReady(url)) };
}

/**
 * The same, and waits until it is ready.
 *
 * @throws {LocalStackError} `NOT_READY` with the end of its log when it ends or is not ready within a minute.
 */
export async function startService(name: string, options: ServiceOptions): Promise<ServiceProcess> {
  const service = await spawnService(name, options);
  await service.ready().catch(async (cause) => {
    await service.stop();
    throw cause;
  });
  return service;
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(healthLimitMs) });
  return answer.ok;
}
