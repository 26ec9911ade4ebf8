import { reasonOf } from '@courtside/kafka-client';
import { eventually } from '../eventually.ts';
import { judgeTruth } from './checks/judge-truth.ts';
import type { Effect } from './effects/effect.ts';
import { inflict } from './effects/inflict.ts';
import { judgePromises } from './judge-promises.ts';
import { readBoard } from './read-board.ts';
import type { PlannedFault, Schedule } from './schedule/fault.ts';
import { type Feed, toldGames } from './system/feed.ts';
import type { FaultySystem } from './system/start-faulty-system.ts';
import type { ShownEvening } from './viewer/shown-evening.ts';

/** After this long the system is not on its way any more, on a busy machine either. */
const recoveryLimitMs = 90_000;

export interface InflictedFault extends Effect {
  readonly fault: PlannedFault;
}

/** What one schedule has come to. */
export interface ScheduleOutcome {
  readonly schedule: Schedule;
  readonly inflicted: readonly InflictedFault[];
  /** From the end of the last fault until everything is ready and the board shows what the feed tells. */
  readonly recoveryMs: number;
  readonly hasRecovered: boolean;
  /** Promises that were not kept, in words. */
  readonly wrong: readonly string[];
  /** What the viewer sees in the end. */
  readonly shown: ShownEvening;
}

/** Inflicts the faults of a schedule, waits until the system has recovered, and looks whether it kept its promises. */
export async function runSchedule(
  system: FaultySystem,
  schedule: Schedule,
  shown: ShownEvening,
): Promise<ScheduleOutcome> {
  const inflicted: InflictedFault[] = [];
  let recoveryMs = 0;
  let hasRecovered = false;
  try {
    inflicted.push(...(await inflictAll(system, schedule)));
    const startedAtMs = performance.now();
    await recover(system);
    recoveryMs = performance.now() - startedAtMs;
    hasRecovered = true;
    const sight = await judgePromises(system, shown);
    return { schedule, inflicted, recoveryMs, hasRecovered, ...sight };
  } catch (cause) {
    return { schedule, inflicted, recoveryMs, hasRecovered, wrong: [reasonOf(cause)], shown };
  } finally {
    await system.feed.resume();
  }
}

const inflictAll = (system: FaultySystem, { faults }: Schedule): Promise<InflictedFault[]> =>
  Promise.all(faults.map(async (fault) => ({ fault, ...(await inflict(system, fault)) })));

/** Everything is ready, and what happens from then on reaches the board: the feed stands still to be compared. */
async function recover({ services, feed, displayUrl }: FaultySystem): Promise<void> {
  const endsAtMs = performance.now() + recoveryLimitMs;
  await Promise.all(services.map((service) => service.process().ready()));
  await feed.news();
  await feed.pause();
  await eventually(
    'the board shows what the feed tells',
    () => differences(displayUrl, feed).catch((cause) => [reasonOf(cause)]),
    (wrong) => wrong.length === 0,
    endsAtMs - performance.now(),
  );
}

const differences = async (displayUrl: string, feed: Feed): Promise<readonly string[]> =>
  judgeTruth((await readBoard(displayUrl)).views, await toldGames(feed));
