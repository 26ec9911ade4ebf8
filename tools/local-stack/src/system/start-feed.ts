import { join } from 'node:path';
import { startGuarded } from '../java/guarded-process.ts';
import { preferredPort } from '../parts/ports.ts';
import { untilReady } from '../parts/until-ready.ts';
import { youngGenerationMiBLeast } from './find-services.ts';
import { isOk } from './is-ok.ts';
import type { Starting } from './parts.ts';
import { nodeOptions, repositoryRoot } from './start-service.ts';
import { supervise } from './supervise.ts';

const usualPort = 8084;
const nbaFeedUrl = 'https://cdn.nba.com/static/json/liveData';

/** Starts the simulator, unless the feed is a real one, and returns what services read. */
export async function startFeed({ options, dataDir, progress, parts, stop }: Starting): Promise<string> {
  if (options.isLive) return nbaFeedUrl;
  const port = await preferredPort(usualPort);
  const source = options.replay
    ? ['--replay', options.replay]
    : ['--seed', `${options.seed}`, '--games', `${options.games}`];
  const words = ['--port', `${port}`, '--speed', `${options.speed}`, '--data-dir', dataDir, ...source];
  const url = `http://127.0.0.1:${port}`;
  const start = async () =>
    startGuarded({
      command: [
        process.execPath,
        ...nodeOptions(youngGenerationMiBLeast),
        'tools/feed-simulator/src/main.ts',
        ...words,
      ],
      cwd: repositoryRoot,
      logFile: join(dataDir, 'logs/feed-simulator.log'),
      pidFile: join(dataDir, 'run/feed-simulator.pid'),
    });
  const simulator = await supervise('feed-simulator', start, progress.say, stop);
  parts.feed.push(simulator);
  const what = options.replay
    ? `Replay, ${options.speed} times as fast`
    : `Simulated evening, ${options.speed} times as fast`;
  await progress.step(
    what,
    untilReady('feed-simulator', simulator.current(), () => isOk(`${url}/control/state`)),
  );
  return url;
}
