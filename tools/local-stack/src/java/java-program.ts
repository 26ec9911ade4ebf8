import { join } from 'node:path';
import type { Java } from '../../bootstrap/find-java.mjs';
import { LocalStackError } from '../errors.ts';
import type { Artifacts } from '../parts/artifacts.ts';
import { pidFileOf } from '../parts/data-folder.ts';
import { untilReady } from '../parts/until-ready.ts';
import { classDataOf } from './class-data.ts';
import { type GuardedProcess, startGuarded } from './guarded-process.ts';

/** What every Java program of one stack is started with. */
export interface JavaPlace {
  readonly java: Java;
  readonly artifacts: Artifacts;
  /** Holds the data, the logs and the process ids. */
  readonly folder: string;
}

export interface JavaProgram {
  /** Names the archive of its classes: the nodes of a cluster share one. */
  readonly archive: 'kafka' | 'registry';
  /** Names its log and the file of its process id. */
  readonly id: string;
  /** In messages. */
  readonly name: string;
  readonly heapOptions: readonly string[];
  /** Class path, class and its arguments. */
  readonly command: readonly string[];
  isReady(): Promise<boolean>;
}

/** Small and quick to start rather than fast for hours: one core's collector, the first compiler only. */
const lightOptions = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:MinHeapFreeRatio=20',
  '-XX:MaxHeapFreeRatio=40',
  '-XX:-UsePerfData',
  '-Djdk.nio.maxCachedBufferSize=262144', // What one thread may keep for reading and writing files.
  '-Xlog:disable', // An archive that does not fit is passed over without a word.
  '-Xlog:all=error:stderr',
];

/**
 * Starts a Java program and resolves when it is ready; with the archive of its classes when there is one.
 *
 * @throws {LocalStackError} `NOT_READY` with the end of its log.
 */
export async function startJavaProgram(program: JavaProgram, place: JavaPlace): Promise<GuardedProcess> {
  const classData = classDataOf(program.archive, place.java, place.artifacts.archiveFolder);
  if (!classData.exists()) return await startWith([], program, place);
  try {
    return await startWith(classData.useOptions, program, place);
  } catch (cause) {
    if (!(cause instanceof LocalStackError) || isPortTaken(cause)) throw cause;
    // The JVM passes over archives that do not fit, but damage inside of one can bring it down.
    classData.remove();
    return await startWith([], program, place);
  }
}

/** Whether a program has ended because somebody else listens on its port. */
export const isPortTaken = (cause: unknown): boolean =>
  cause instanceof LocalStackError && /Address already in use|BindException|already bound/.test(cause.message);

/** Starts it, ready or not. `niceness` 19 leaves the processor to everybody else. */
export function launchJavaProgram(
  program: JavaProgram,
  archiveOptions: readonly string[],
  { java, folder }: JavaPlace,
  niceness = 0,
): GuardedProcess {
  const words = [...program.heapOptions, ...lightOptions, ...archiveOptions, ...program.command];
  return startGuarded({
    command: ['nice', '-n', String(niceness), join(java.home, 'bin/java'), ...words],
    cwd: folder,
    env: { ...process.env, MALLOC_ARENA_MAX: '2' }, // glibc otherwise keeps an arena per thread: about 30 MiB.
    logFile: join(folder, 'logs', `${program.id}.log`),
    pidFile: pidFileOf(folder, program.id),
  });
}

async function startWith(archiveOptions: readonly string[], program: JavaProgram, place: JavaPlace) {
  const started = launchJavaProgram(program, archiveOptions, place);
  try {
    await untilReady(program.name, started, program.isReady);
  } catch (cause) {
    await started.stop();
    throw cause;
  }
  return started;
}
