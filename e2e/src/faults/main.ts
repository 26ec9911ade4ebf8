// `npm run faults -- --schedules N --seed S`: the whole system under faults, and whether it keeps its promises.
import { parseArgs } from 'node:util';
import { reasonOf } from '@courtside/kafka-client';
import { endWithParent } from '@courtside/local-stack';
import { printOutcome, printTotal } from './report/print-outcome.ts';
import { hasPassed } from './report/total.ts';
import { runSchedules } from './run-schedules.ts';
import { startFaultySystem } from './system/start-faulty-system.ts';

const usage = `Usage: npm run faults -- [--schedules N] [--seed S]

Starts the whole system and does harm to it by schedules of one or two faults each, one after another. After each one it
has to recover, and to have kept its promises. The schedules of a run have the seeds S, S+1, ...; one of them alone is
--schedules 1 and its seed.

  --schedules N   how many (default 30)
  --seed S        the seed of the first one (default: chosen by the clock)`;

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    help: { type: 'boolean', default: false },
  },
});
const [count, firstSeed] = [Number(values.schedules), Number(values.seed)];

// What was started is ended when this process exits; a signal alone would not be an exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

async function main(): Promise<void> {
  endWithParent();
  const startedAtMs = performance.now();
  await using system = await startFaultySystem({ seed: firstSeed, say: console.log });
  const outcomes = await runSchedules(system, { firstSeed, count }, (outcome) => console.log(printOutcome(outcome)));
  console.log(`\n${((performance.now() - startedAtMs) / 1_000).toFixed(0)} s\n${printTotal(outcomes)}`);
  process.exitCode = hasPassed(outcomes, count) ? 0 : 1;
}

const isPositive = (value: number) => Number.isSafeInteger(value) && value > 0;

if (values.help || !isPositive(count) || !Number.isSafeInteger(firstSeed)) {
  console.log(usage);
  if (!values.help) process.exitCode = 2;
} else {
  main().catch((cause) => {
    console.error(reasonOf(cause));
    process.exitCode = 1;
  });
}
