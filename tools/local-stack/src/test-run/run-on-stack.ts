import type { TestStack } from '../test-stack.ts';
import { runTargets } from './run-targets.ts';
import { noTests, type Summary } from './summary.ts';

/** Three at a time: a suite spends two thirds of its time waiting for processes, sessions and faults of its own. */
const suitesSideBySide = 3;
const stackTargets = ['test-kafka', 'test-service', 'test-faults', 'test-e2e'];

/**
 * Runs every suite that needs a broker on `stack`, and ends it. `kind` is what the suites are told that it is, and what Nx
 * remembers their results by.
 */
export async function runOnStack(
  kind: 'external' | 'external-docker',
  stack: TestStack,
  stop: AbortSignal,
): Promise<Summary> {
  await using running = stack;
  const addresses = { KAFKA_BROKERS: running.brokers.join(','), SCHEMA_REGISTRY_URL: running.registryUrl };
  const env = { ...process.env, COURTSIDE_TEST_STACK: kind, ...addresses };
  return stop.aborted ? noTests : await runTargets({ targets: stackTargets, parallel: suitesSideBySide, env, stop });
}
