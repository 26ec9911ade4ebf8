import { join } from 'node:path';
import { findJava, javaMajorMin } from '../../bootstrap/find-java.mjs';
import { LocalStackError } from '../errors.ts';

/** Small and quick to start rather than fast for hours: one core's collector, the first compiler only. */
const lightOptions = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData', '-Xshare:auto'];

/**
 * The words before the class or jar to run: the newest Java of the machine, and an archive of its loaded classes that
 * Java itself makes when the first run ends and checks at every start (JEP 483's predecessor, `AutoCreateSharedArchive`).
 *
 * @throws {LocalStackError} `JAVA_MISSING` when there is no Java that is new enough.
 */
export function javaCommand(
  archiveFolder: string,
  program: string,
  heapOptions: readonly string[],
): [string, ...string[]] {
  const java = findJava();
  if (!java || java.major < javaMajorMin) {
    throw new LocalStackError(
      'JAVA_MISSING',
      `Cannot start ${program}: Java ${javaMajorMin} or newer is needed, ${java ? `the newest is ${java.major}` : 'none was found'}`,
    );
  }
  const archive = join(archiveFolder, `${program}-java${java.major}.jsa`);
  return [
    join(java.home, 'bin/java'),
    ...heapOptions,
    ...lightOptions,
    '-XX:+AutoCreateSharedArchive',
    `-XX:SharedArchiveFile=${archive}`,
    '-Xlog:disable',
    '-Xlog:all=error:stderr',
  ];
}
