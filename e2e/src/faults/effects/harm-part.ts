import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../../eventually.ts';
import { type Part, processState } from '../system/part.ts';
import type { Effect } from './effect.ts';

/** A signal is heeded in milliseconds, on a busy machine too. */
const signalLimitMs = 2_000;

/** Kills the process and starts it again after `durationMs`. */
export async function killPart(part: Part, durationMs: number): Promise<Effect> {
  const victim = part.process();
  const pid = victim.pid();
  victim.signal('SIGKILL');
  await victim.ended;
  const state = processState(pid);
  await wait(durationMs);
  await part.restart();
  return {
    isEffective: pid !== undefined && state === undefined,
    evidence: `process ${pid} is ${state === undefined ? 'gone' : `in state ${state}`}`,
  };
}

/** Stops the process where it is and lets it go on after `durationMs`. */
export async function freezePart(part: Part, durationMs: number): Promise<Effect> {
  const victim = part.process();
  const pid = victim.pid();
  victim.signal('SIGSTOP');
  const isStopped = (state: string | undefined) => state === 'T';
  const state = await eventually(
    `process ${pid} stands`,
    async () => processState(pid),
    isStopped,
    signalLimitMs,
  ).catch(() => processState(pid));
  await wait(durationMs);
  const stateAtTheEnd = processState(pid);
  victim.signal('SIGCONT');
  return {
    isEffective: isStopped(stateAtTheEnd),
    evidence: `process ${pid} is in state ${state}, at the end ${stateAtTheEnd}`,
  };
}
