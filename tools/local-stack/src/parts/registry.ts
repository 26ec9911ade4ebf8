import { mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GuardedProcess } from '../java/guarded-process.ts';
import { isPortTaken, type JavaPlace, type JavaProgram, startJavaProgram } from '../java/java-program.ts';
import { writePrivately } from '../secure/private-file.ts';
import { javaProperties } from './java-properties.ts';
import { startOnPorts } from './ports.ts';

export interface RegistryPorts {
  readonly registry: number;
  readonly registryHealth: number;
}

/** Settings of the registry that say who may do what; without them everybody may. */
export type RegistryAccess = Readonly<Record<string, string | boolean>>;

export interface Registry {
  readonly process: GuardedProcess;
  readonly ports: RegistryPorts;
}

const heapOptions = ['-Xms48m', '-Xmx192m'];
const healthLimitMs = 1_000;

/** The address that clients of a Confluent registry use. */
export const registryUrl = (port: number): string => `http://127.0.0.1:${port}/apis/ccompat/v7`;

/** Starts Apicurio Registry with its data in a file, and resolves when it says that it is ready. */
export async function startRegistry(
  place: JavaPlace,
  wishes: Readonly<Record<keyof RegistryPorts, number | undefined>>,
  access?: RegistryAccess,
): Promise<Registry> {
  const startAt = async (ports: RegistryPorts) => ({
    process: await startJavaProgram(registryProgram(place, ports, access), place),
    ports,
  });
  return await startOnPorts('the registry', wishes, startAt, isPortTaken);
}

/**
 * Says how the registry is run: on one flat class path. Its own `quarkus-run.jar` loads classes by a loader of its own,
 * which an archive of classes cannot hold: with the archive, 4.0 s to start that way and 2.7 s this way.
 */
export function registryProgram(
  { artifacts, folder }: JavaPlace,
  ports: RegistryPorts,
  access?: RegistryAccess,
): JavaProgram {
  mkdirSync(join(folder, 'registry'), { recursive: true });
  const settings = [...properties(join(folder, 'registry/data'), ports), ...(access ? readFrom(folder, access) : [])];
  const health = `http://127.0.0.1:${ports.registryHealth}/health/ready`;
  return {
    archive: 'registry',
    id: 'registry',
    name: 'the registry',
    heapOptions,
    command: [...settings, '-cp', classPath(artifacts.registryFolder), 'io.quarkus.runner.GeneratedMain'],
    isReady: async () => (await fetch(health, { signal: AbortSignal.timeout(healthLimitMs) })).ok,
  };
}

/** There are passwords in it, and everybody on the machine can read a command line. */
function readFrom(folder: string, access: RegistryAccess): string[] {
  const file = join(folder, 'registry.properties');
  writePrivately(file, javaProperties(access));
  return [`-Dsmallrye.config.locations=${pathToFileURL(file)}`];
}

function classPath(registryFolder: string): string {
  const folders = ['quarkus', 'app', 'lib/boot', 'lib/main'].map((part) => join(registryFolder, part));
  return folders.flatMap(jarsIn).join(delimiter);
}

/** Sorted, because an archive of classes is valid for one order of the jars only. */
const jarsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .sort()
    .map((name) => join(folder, name));

function properties(database: string, ports: RegistryPorts): string[] {
  const settings = {
    'quarkus.http.host': '127.0.0.1',
    'quarkus.http.port': ports.registry,
    'quarkus.management.host': '127.0.0.1',
    'quarkus.management.port': ports.registryHealth,
    // H2 otherwise writes a commit half a second later: records would outlive the schema that reads them.
    'apicurio.datasource.url': `jdbc:h2:file:${database};DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0`,
    ...registrySettings,
  };
  return Object.entries(settings).map(([name, value]) => `-D${name}=${value}`);
}

/** What holds for every registry of ours, wherever it runs. */
export const registrySettings: Readonly<Record<string, string | number | boolean>> = {
  'quarkus.http.access-log.enabled': false,
  'quarkus.banner.enabled': false,
  'quarkus.log.level': 'WARN',
  'apicurio.log.level': 'WARN',
  'apicurio.datasource.jdbc.initial-size': 2,
  'apicurio.datasource.jdbc.min-size': 2,
  'apicurio.datasource.jdbc.max-size': 10,
  // For all subjects: one without a rule of its own would let the first incompatible schema in.
  'apicurio.rules.global.compatibility': 'FULL_TRANSITIVE',
  'apicurio.rules.global.validity': 'FULL',
  'apicurio.ccompat.use-canonical-hash': true,
};
