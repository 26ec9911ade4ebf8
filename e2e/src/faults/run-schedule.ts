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

/** How long the system is waited for. */
export interface Patience {
  /** From the end of the last fault until it has recovered. */
  readonly recoveryMs: number;
  /** Until log, board and viewer tell the same. */
  readonly agreementMs: number;
}

/**
 * After this long the system is not on its way any more, on a busy machine either. Facts are renewed while the feed
 * stands still, so agreement takes looks; a viewer behind a dead connection notices after 15 s.
 */
const usualPatience: Patience = { recoveryMs: 90_000, agreementMs: 20_000 };

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
  patience = usualPatience,
): Promise<ScheduleOutcome> {
  const inflicted: InflictedFault[] = [];
  let recovery: Recovery = { recoveryMs: 0, trouble: null };
  try {
    inflicted.push(...(await inflictAll(system, schedule)));
    recovery = await recover(system, patience.recoveryMs);
    const sight = await judgePromises(system, shown, patience.agreementMs);
    const wrong = recovery.trouble === null ? sight.wrong : [recovery.trouble, ...sight.wrong];
    return { schedule, inflicted, ...outcomeOf(recovery), shown: sight.shown, wrong };
  } catch (cause) {
    return { schedule, inflicted, ...outcomeOf(recovery), shown, wrong: [reasonOf(cause)] };
  } finally {
    await system.feed.resume();
  }
}

interface Recovery {
  readonly recoveryMs: number;
  /** Why it has not recovered, in words; null when it has. */
  readonly trouble: string | null;
}

const outcomeOf = ({ recoveryMs, trouble }: Recovery) => ({
  recoveryMs,
  hasRecovered: trouble === null && recoveryMs > 0,
});

const inflictAll = (system: FaultySystem, { faults }: Schedule): Promise<InflictedFault[]> =>
  Promise.all(faults.map(async (fault) => ({ fault, ...(await inflict(system, fault)) })));

/** Everything is ready, and what happens from then on reaches the board: the feed stands still to be compared. */
async function recover({ services, feed, displayUrl }: FaultySystem, limitMs: number): Promise<Recovery> {
  const startedAtMs = performance.now();
  const passedMs = () => performance.now() - startedAtMs;
  try {
    await Promise.all(services.map((service) => service.process().ready()));
    await feed.news();
    await feed.pause();
    await eventually(
      'the board shows what the feed tells',
      () => differences(displayUrl, feed).catch((cause) => [reasonOf(cause)]),
      (wrong) => wrong.length === 0,
      limitMs - passedMs(),
    );
    return { recoveryMs: passedMs(), trouble: null };
  } catch (cause) {
    return { recoveryMs: passedMs(), trouble: reasonOf(cause) };
  }
}

const differences = async (displayUrl: string, feed: Feed): Promise<readonly string[]> =>
  judgeTruth((await readBoard(displayUrl)).views, await toldGames(feed));
