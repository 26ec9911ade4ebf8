// `npm test`: every target of every project on one shared stack. `npm run test:quick`: what needs no broker.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { reasonOf } from './errors.ts';
import { startStack } from './start-stack.ts';
import { repositoryRoot } from './system/start-service.ts';
import { printSummary, type Summary, summarise } from './test-run/summary.ts';

const quickTargets = ['lint', 'typecheck', 'test', 'build'];
/** One suite at a time: they share a broker and two cores, and what is timed out there says nothing. */
const stackTargets = ['test-kafka', 'test-service', 'test-e2e'];

async function runTargets(targets: readonly string[], parallel: number, env: NodeJS.ProcessEnv): Promise<Summary> {
  const nx = join(repositoryRoot, 'node_modules/.bin/nx');
  const args = ['run-many', '-t', ...targets, `--parallel=${parallel}`, '--output-style=static', '--nxBail=false'];
  const running = spawn(nx, args, {
    cwd: repositoryRoot,
    env: { NX_DAEMON: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [running.stdout, running.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
      process.stdout.write(chunk);
    });
  }
  const code = await new Promise<number>((resolve) => running.on('close', (status) => resolve(status ?? 1)));
  const summary = summarise(output);
  return code !== 0 && summary.failed === 0 ? { ...summary, failed: 1 } : summary;
}

async function runOnStack(): Promise<Summary> {
  await using stack = await startStack({ say: console.log });
  return await runTargets(stackTargets, 1, {
    ...process.env,
    COURTSIDE_TEST_STACK: 'external',
    KAFKA_BROKERS: stack.brokers.join(','),
    SCHEMA_REGISTRY_URL: stack.registryUrl,
  });
}

async function main(): Promise<void> {
  const isQuick = process.argv.includes('--quick');
  const quick = await runTargets(quickTargets, 2, process.env);
  const onStack = isQuick ? { passed: 0, failed: 0, skipped: 0 } : await runOnStack();
  const total = {
    passed: quick.passed + onStack.passed,
    failed: quick.failed + onStack.failed,
    skipped: quick.skipped + onStack.skipped,
  };
  const areSkipsFailures = process.env.COURTSIDE_SKIPS_FAIL === 'true';
  if (areSkipsFailures && total.skipped > 0)
    console.log('\nA skipped test counts as a failure here: recorded data is present.');
  process.exitCode = total.failed > 0 || (areSkipsFailures && total.skipped > 0) ? 1 : 0;
  console.log(`\n${printSummary(total)}`);
}

main().catch((cause) => {
  console.error(reasonOf(cause));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
