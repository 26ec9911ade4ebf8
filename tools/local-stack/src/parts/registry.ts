import { join } from 'node:path';
import { type GuardedProcess, startGuarded } from '../java/guarded-process.ts';
import { javaCommand } from '../java/java-command.ts';
import type { Artifacts } from './artifacts.ts';
import { pidFileOf } from './data-folder.ts';
import { requireFree } from './ports.ts';
import { untilReady } from './until-ready.ts';

const heap = ['-Xms48m', '-Xmx192m', '-Xss512k'];
const healthLimitMs = 1_000;

/** The address that clients of a Confluent registry use. */
export const registryUrl = (port: number): string => `http://127.0.0.1:${port}/apis/ccompat/v7`;

/** Starts Apicurio Registry with its data in a file, and resolves when it says that it is ready. */
export async function startRegistry(
  artifacts: Artifacts,
  folder: string,
  ports: { readonly registry: number; readonly registryHealth: number },
): Promise<GuardedProcess> {
  await requireFree(ports.registry, 'the registry');
  await requireFree(ports.registryHealth, "the registry's health");
  const registry = startGuarded({
    command: [
      ...javaCommand(artifacts.archiveFolder, 'registry', heap),
      ...properties(join(folder, 'registry/data'), ports),
      '-jar',
      join(artifacts.registryFolder, 'quarkus-run.jar'),
    ],
    cwd: artifacts.registryFolder,
    logFile: join(folder, 'logs/registry.log'),
    pidFile: pidFileOf(folder, 'registry'),
  });
  const health = `http://127.0.0.1:${ports.registryHealth}/health/ready`;
  await untilReady('the registry', registry, async () => {
    const answer = await fetch(health, { signal: AbortSignal.timeout(healthLimitMs) });
    return answer.ok;
  });
  return registry;
}

/** A rule for all subjects: one without a rule of its own would let the first incompatible schema in. */
function properties(database: string, ports: { readonly registry: number; readonly registryHealth: number }): string[] {
  return [
    '-Dquarkus.http.host=127.0.0.1',
    `-Dquarkus.http.port=${ports.registry}`,
    '-Dquarkus.management.host=127.0.0.1',
    `-Dquarkus.management.port=${ports.registryHealth}`,
    '-Dquarkus.http.access-log.enabled=false',
    '-Dquarkus.log.level=WARN',
    '-Dapicurio.log.level=WARN',
    '-Dapicurio.datasource.jdbc.initial-size=2',
    '-Dapicurio.datasource.jdbc.min-size=2',
    '-Dapicurio.datasource.jdbc.max-size=10',
    `-Dapicurio.datasource.url=jdbc:h2:file:${database};DB_CLOSE_ON_EXIT=FALSE`,
    '-Dapicurio.rules.global.compatibility=FULL_TRANSITIVE',
    '-Dapicurio.rules.global.validity=FULL',
    '-Dapicurio.ccompat.use-canonical-hash=true',
  ];
}
