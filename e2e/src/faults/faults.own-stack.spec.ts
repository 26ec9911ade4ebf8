import { expect, test } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { printOutcome, printTotal } from './report/print-outcome.ts';
import { hasPassed } from './report/total.ts';
import { runSchedules } from './run-schedules.ts';
import { linkNames } from './schedule/fault.ts';
import { type FaultySystem, startFaultySystem } from './system/start-faulty-system.ts';

/** Together they have every kind of fault, kill and freeze every process, and seldom last long. `npm run faults` runs any others. */
const firstSeed = 14_895;
const count = 30;
/** Some 150 s on a quiet machine. */
const limitMs = 600_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);

test(
  'the running system recovers from every schedule of faults and keeps its promises',
  async () => {
    await using system = await startFaultySystem({ seed: firstSeed, say });
    await eventually(
      'every way leads through its proxy',
      async () => silentLinks(system),
      (silent) => silent.length === 0,
    );

    const outcomes = await runSchedules(system, { firstSeed, count }, (outcome) => say(printOutcome(outcome)));
    say(printTotal(outcomes));

    expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(hasPassed(outcomes, count)).toBe(true);
  },
  limitMs,
);

/** Links over which nothing was said or nothing heard yet. */
const silentLinks = ({ links }: FaultySystem) =>
  linkNames.filter((name) => {
    const { toTargetByteCount, toClientByteCount } = links[name].counts();
    return toTargetByteCount === 0 || toClientByteCount === 0;
  });
