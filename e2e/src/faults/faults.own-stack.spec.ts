import { expect, test } from '@jest/globals';
import { printOutcome, printTotal } from './report/print-outcome.ts';
import { hasPassed } from './report/total.ts';
import { runSchedules } from './run-schedules.ts';
import { linkNames } from './schedule/fault.ts';
import { startFaultySystem } from './system/start-faulty-system.ts';

/** Together they have every kind of fault, kill and freeze every process, and seldom last long. `npm run faults` runs any others. */
const firstSeed = 14_895;
const count = 30;
/** Some 150 s on a quiet machine. */
const limitMs = 600_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);

test(
  'the running system recovers from every schedule of faults and keeps its promises',
  async () => {
    await using system = await startFaultySystem({ seed: firstSeed });
    const silent = linkNames.filter((name) => {
      const { toTargetByteCount, toClientByteCount } = system.links[name].counts();
      return toTargetByteCount === 0 || toClientByteCount === 0;
    });

    const outcomes = await runSchedules(system, { firstSeed, count }, (outcome) => say(printOutcome(outcome)));
    say(printTotal(outcomes));

    expect(silent).toEqual(['viewer>display-consumer']); // It has only just begun to look.
    expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(hasPassed(outcomes, count)).toBe(true);
  },
  limitMs,
);
