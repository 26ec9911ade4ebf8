// `npm test`: every target of every project on one shared stack. `npm run test:quick`: what needs no broker.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithParent } from './end-with-parent.ts';
import { reasonOf } from './errors.ts';
import { startGuarded } from './java/guarded-process.ts';
import { startStack } from './start-stack.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { repositoryRoot } from './system/start-service.ts';
import { addSummaries, noTests, printSummary, type Summary, summarise } from './test-run/summary.ts';

/** Four at a time keep two cores busy: a part of the tests waits for sockets and processes. */
const quickTargets = ['lint', 'typecheck', 'contract-check', 'test', 'build'];
/** One suite at a time: they share a broker and two cores, and what is timed out there says nothing. */
const stackTargets = ['test-kafka', 'test-service', 'test-e2e'];

interface Run {
  readonly targets: readonly string[];
  /** How many targets run side by side. */
  readonly parallel: number;
  readonly env: NodeJS.ProcessEnv;
  readonly stop: AbortSignal;
}

/** Runs targets in Nx, which ends with this process, and prints what they say. */
async function runTargets({ targets, parallel, env, stop }: Run): Promise<Summary> {
  const nx = join(repositoryRoot, 'node_modules/.bin/nx');
  const args = ['run-many', '-t', ...targets, `--parallel=${parallel}`, '--output-style=static', '--nxBail=false'];
  const folder = mkdtempSync(join(tmpdir(), 'courtside-nx-'));
  const chunks: Buffer[] = [];
  const running = startGuarded({
    command: [nx, ...args],
    cwd: repositoryRoot,
    env: { NX_DAEMON: 'false', ...env },
    logFile: join(folder, 'none'),
    pidFile: join(folder, 'nx.pid'),
    hear: (chunk) => {
      chunks.push(chunk);
      process.stdout.write(chunk);
    },
  });
  stop.addEventListener('abort', () => void running.stop(), { once: true });
  const code = await running.ended;
  rmSync(folder, { recursive: true, force: true });
  const summary = summarise(Buffer.concat(chunks).toString('utf8'));
  return code !== 0 && summary.failed === 0 ? { ...summary, failed: 1 } : summary;
}

async function runOnStack(stop: AbortSignal): Promise<Summary> {
  await using stack = await startStack({ say: console.log });
  const addresses = { KAFKA_BROKERS: stack.brokers.join(','), SCHEMA_REGISTRY_URL: stack.registryUrl };
  const env = { ...process.env, COURTSIDE_TEST_STACK: 'external', ...addresses };
  return stop.aborted ? noTests : await runTargets({ targets: stackTargets, parallel: 1, env, stop });
}

async function main(): Promise<void> {
  const stop = stopOnSignal();
  endWithParent();
  const isQuick = process.argv.includes('--quick');
  const quick = await runTargets({ targets: quickTargets, parallel: 4, env: process.env, stop });
  const total = addSummaries(quick, isQuick || stop.aborted ? noTests : await runOnStack(stop));
  const areSkipsFailures = process.env.COURTSIDE_SKIPS_FAIL === 'true' && total.skipped > 0;
  if (areSkipsFailures) console.log('\nA skipped test counts as a failure here: recorded data is present.');
  process.exitCode = total.failed > 0 || areSkipsFailures || stop.aborted ? 1 : 0;
  console.log(`\n${printSummary(total)}`);
}

main().catch((cause) => {
  console.error(reasonOf(cause));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
