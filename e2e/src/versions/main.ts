// `npm run test:versions`: every version of every producer with every version of the display, and replacements under traffic.

import { reasonOf } from '@courtside/kafka-client';
import { endWithParent, startStack } from '@courtside/local-stack';
import { playMatrix } from './matrix/play-matrix.ts';
import { buildVersions } from './releases/versions-of-services.ts';
import type { Outcome } from './report/outcome.ts';
import { printOutcome, printTotal } from './report/print-table.ts';
import { rollEvening } from './rolling/roll-evening.ts';
import { comparedContracts } from './running/contracts.ts';

// What was started is ended when this process exits; a signal alone would not be an exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

async function main(): Promise<void> {
  const startedAtMs = performance.now();
  endWithParent();
  const contracts = comparedContracts();
  const versions = buildVersions(['display-consumer', ...contracts.map(({ owner }) => owner)], console.log);
  const outcomes: Outcome[] = [];
  const tell = (outcome: Outcome) => {
    outcomes.push(outcome);
    console.log(printOutcome(outcome));
  };
  await using stack = await startStack({ say: console.log });
  await playMatrix(stack, versions, contracts, tell);
  await rollEvening(stack, versions, contracts, tell).catch((cause) => {
    tell({ what: 'evening of replacements', versions: '', gameCount: 0, differences: [reasonOf(cause)], seconds: 0 });
  });
  console.log(`\n${((performance.now() - startedAtMs) / 1_000).toFixed(0)} s\n${printTotal(outcomes)}`);
  process.exitCode = outcomes.some(({ differences }) => differences.length > 0) ? 1 : 0;
}

main().catch((cause) => {
  console.error(reasonOf(cause));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
