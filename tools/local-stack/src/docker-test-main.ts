// `npm run test:docker`: every suite that needs a broker on one in Docker, then the image of every service.
import { startDockerStack } from './docker/start-docker-stack.ts';
import { endWithParent } from './end-with-parent.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { conclude } from './test-run/conclude.ts';
import { runOnStack } from './test-run/run-on-stack.ts';
import { runTargets } from './test-run/run-targets.ts';
import { addSummaries, type Summary } from './test-run/summary.ts';

/** Images of a test must not take the place of those that somebody runs. */
const tag = 'test';

async function run(stop: AbortSignal): Promise<Summary> {
  const suites = await runOnStack('external-docker', await startDockerStack(), stop);
  if (stop.aborted) return suites;
  const env = { ...process.env, TAG: tag };
  return addSummaries(suites, await runTargets({ targets: ['test-docker'], parallel: 1, env, stop }));
}

const stop = stopOnSignal();
endWithParent();
await conclude(run(stop), stop);
