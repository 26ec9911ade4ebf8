// `npm test`: every target of every project on one shared stack. `npm run test:quick`: what needs no broker.
import { endWithParent } from './end-with-parent.ts';
import { reasonOf } from './errors.ts';
import { startStack } from './start-stack.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { conclude } from './test-run/conclude.ts';
import { runOnStack } from './test-run/run-on-stack.ts';
import { runTargets } from './test-run/run-targets.ts';
import { addSummaries, noTests, type Summary } from './test-run/summary.ts';

/** Four at a time keep two cores busy: a part of the tests waits for sockets and processes. */
const quickParallel = 4;
const quickTargets = ['lint', 'typecheck', 'contract-check', 'test'];

async function run(stop: AbortSignal): Promise<Summary> {
  const isQuick = process.argv.includes('--quick');
  const targets = isQuick ? quickTargets : [...quickTargets, 'build'];
  const quick = await runTargets({ targets, parallel: quickParallel, env: process.env, stop });
  if (isQuick || stop.aborted) return quick;
  return addSummaries(quick, await onStack(stop));
}

/** Without a stack nothing of it was tested, which is one failure beside what was. */
async function onStack(stop: AbortSignal): Promise<Summary> {
  try {
    return await runOnStack('external', await startStack({ say: console.log }), stop);
  } catch (cause) {
    console.error(reasonOf(cause));
    return { ...noTests, failed: 1 };
  }
}

const stop = stopOnSignal();
endWithParent();
await conclude(run(stop), stop);
