import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brokerProgram } from '../parts/broker.ts';
import { type ClusterNode, nodesOf } from '../parts/cluster-nodes.ts';
import { takeLock } from '../parts/lock-file.ts';
import { freePort } from '../parts/ports.ts';
import { registryProgram } from '../parts/registry.ts';
import { untilReady } from '../parts/until-ready.ts';
import { classDataOf } from './class-data.ts';
import { type JavaPlace, type JavaProgram, launchJavaProgram } from './java-program.ts';

/** The services of a first start have the processor to themselves this long. */
const startDelayMs = 10_000;
/** At the lowest priority, beside a test suite, recording and writing take their time. */
const readyLimitMs = 300_000;
const writeLimitMs = 300_000;
const lowestPriority = 19;

/**
 * Makes the archives of classes that are missing, by short runs of the programs on data of their own. A start that
 * records is twice as slow (12 s instead of 6 for the registry), so the start that a person waits for never does.
 *
 * Resolves when all are there, when another process is at it, or soon after `stop` aborts; nothing half-written stays.
 * Never rejects: without archives everything works, only slower, and the next stack tries again.
 */
export async function trainArchives(place: JavaPlace, stop: AbortSignal, delayMs = startDelayMs): Promise<void> {
  const { java, artifacts } = place;
  if ((['kafka', 'registry'] as const).every((id) => classDataOf(id, java, artifacts.archiveFolder).exists())) return;
  await wait(delayMs, undefined, { signal: stop, ref: false }).catch(() => undefined);
  if (stop.aborted) return;
  try {
    mkdirSync(artifacts.archiveFolder, { recursive: true });
    const attempt = takeLock(join(artifacts.archiveFolder, 'training.lock'));
    if ('lock' in attempt) await trainAll(place, stop).finally(attempt.lock.release);
  } catch {
    // A full or read-only cache, a program that does not start: said above.
  }
}

async function trainAll({ java, artifacts }: JavaPlace, stop: AbortSignal): Promise<void> {
  const folder = join(artifacts.archiveFolder, 'training');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const place: JavaPlace = { java, artifacts, folder };
  try {
    const [node] = nodesOf([{ broker: await freePort(), controller: await freePort() }]) as [ClusterNode];
    await train(brokerProgram(place, { nodes: [node] }, node), place, stop);
    await train(registryProgram(place, { registry: await freePort(), registryHealth: await freePort() }), place, stop);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function train(program: JavaProgram, place: JavaPlace, stop: AbortSignal): Promise<void> {
  const classData = classDataOf(program.archive, place.java, place.artifacts.archiveFolder);
  if (stop.aborted || classData.exists()) return;
  const output = join(place.folder, `${program.archive}-classes`);
  const recording = launchJavaProgram(program, classData.recordOptions(output), place, lowestPriority);
  const kill = () => void recording.stop(0);
  stop.addEventListener('abort', kill, { once: true });
  try {
    await untilReady(program.name, recording, program.isReady, readyLimitMs);
    await recording.stop(writeLimitMs);
    if (!stop.aborted) renameSync(output, classData.file);
  } finally {
    stop.removeEventListener('abort', kill);
    kill();
    await recording.ended;
  }
}
