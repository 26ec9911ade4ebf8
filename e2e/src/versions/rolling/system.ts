import type { ServiceProcess } from '@courtside/local-stack';
import type { BuiltVersion } from '../build/built-version.ts';
import type { Corner } from '../running/corner.ts';
import { startAll, startVersion } from '../running/start-version.ts';

/** Services that run, each of which can be replaced by another version of itself. */
export interface System extends AsyncDisposable {
  readonly displayUrl: string;
  versionOf(service: string): string;
  /**
   * Starts the other version as a standby, then ends the one that runs, which hands its topic over. Resolves to the log
   * file of that one.
   */
  replaceProducer(service: string, version: BuiltVersion): Promise<string>;
  /** Ends the display and starts the other version at its address, as a deployment with one instance does. */
  replaceDisplay(version: BuiltVersion): Promise<void>;
}

export const displayName = 'display-consumer';

interface Running {
  readonly process: ServiceProcess;
  readonly version: BuiltVersion;
}

export async function startRolling(
  corner: Corner,
  versions: ReadonlyMap<string, BuiltVersion>,
  displayPort: number,
): Promise<System> {
  const port = (service: string) => (service === displayName ? displayPort : undefined);
  const starting = [...versions].map(([service, version]) => startVersion(service, version, corner, port(service)));
  const started = await startAll(starting);
  const running = new Map<string, Running>();
  for (const [index, [service, version]] of [...versions].entries()) {
    const process = started[index];
    if (process) running.set(service, { process, version });
  }
  const replace = async (service: string, version: BuiltVersion, isStandbyFirst: boolean) => {
    const before = running.get(service)?.process;
    if (!isStandbyFirst) await before?.stop();
    running.set(service, { process: await startVersion(service, version, corner, port(service)), version });
    if (isStandbyFirst) await before?.stop();
    return before?.logFile ?? '';
  };
  return {
    displayUrl: `http://127.0.0.1:${displayPort}`,
    versionOf: (service) => running.get(service)?.version.name ?? 'nothing',
    replaceProducer: (service, version) => replace(service, version, true),
    replaceDisplay: async (version) => void (await replace(displayName, version, false)),
    [Symbol.asyncDispose]: async () =>
      void (await Promise.all([...running.values()].map(({ process }) => process.stop()))),
  };
}
