import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { docker } from '@courtside/local-stack';
import { printStatistics } from '../statistics.ts';
import { bytesOf, inMegabytes, ownBytes, ownBytesMax, parseHistory } from './image-size.ts';
import { measureContainerStart } from './measure-container-start.ts';

/** Images of a benchmark must not take the place of those that somebody runs. */
const tag = 'bench';

/** `npm run bench -- images`: what the image of each service weighs, and how soon its container answers. */
export async function benchImages(repositoryRoot: string, runs: number): Promise<void> {
  const nx = (...words: string[]) =>
    execFileSync(join(repositoryRoot, 'node_modules/.bin/nx'), words, {
      cwd: repositoryRoot,
      encoding: 'utf8',
      env: { ...process.env, TAG: tag },
    });
  nx('run-many', '--targets=image');
  const names: string[] = JSON.parse(nx('show', 'projects', '--with-target=image', '--json'));
  for (const name of names.sort()) await benchImage(`courtside/${name.replace(/^@.*\//, '')}:${tag}`, runs);
}

async function benchImage(image: string, runs: number): Promise<void> {
  const layers = parseHistory(
    docker('history', '--human=false', '--no-trunc', '--format={{.Size}} {{.CreatedBy}}', image),
  );
  const ownSize = ownBytes(layers);
  console.log(`${image}: ${inMegabytes(bytesOf(layers))}, of it ours ${inMegabytes(ownSize)}`);
  if (ownSize > ownBytesMax) {
    console.log(`  too much: ${inMegabytes(ownBytesMax)} of ours are the limit`);
    process.exitCode = 1;
  }
  const startsMs: number[] = [];
  for (let run = 0; run < runs; run += 1) startsMs.push(await measureContainerStart(image));
  console.log(printStatistics('  docker run to the first answer', startsMs, 'ms', 0));
}
