import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumOptions } from '@courtside/local-stack';
import { chromium } from 'playwright-core';
import { measureStart, type StartRun } from './measure-start.ts';
import { printStatistics, statisticsOf, within } from './statistics.ts';

/** What a person may wait for, and what all of it may take of a small machine. */
const firstJoinedGameLimitSeconds = 10;
const memoryLimitMiB = 900;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** `npm run bench -- start`: `npm start` to the first joined game, and the memory of all processes together. */
export async function benchStart(repositoryRoot: string, runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-bench-'));
  const clone = join(folder, 'courtside');
  execFileSync('git', ['clone', '--quiet', repositoryRoot, clone]);
  const browser = await chromium.launch(chromiumOptions());
  try {
    const port = await freePort();
    const first = await measureStart(clone, port, browser);
    console.log(printStatistics('clean clone, installation included', [first.firstJoinedGameMs / 1000], 's'));
    const warm: StartRun[] = [];
    for (let run = 0; run < runs; run += 1) warm.push(await measureStart(clone, port, browser));
    printWarm(warm);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function printWarm(runs: readonly StartRun[]): void {
  const seconds = runs.map(({ firstJoinedGameMs }) => firstJoinedGameMs / 1000);
  console.log(printStatistics('installed clone: npm start to a joined game', seconds, 's'));
  const total = (size: 'residentMiB' | 'proportionalMiB') =>
    runs.map(({ memory }) => sum(memory.map((one) => one[size])));
  console.log(printStatistics('memory of all processes, proportional', total('proportionalMiB'), 'MiB', 0));
  console.log(printStatistics('memory of all processes, resident', total('residentMiB'), 'MiB', 0));
  within('start', statisticsOf(seconds).median, firstJoinedGameLimitSeconds, 's');
  within('memory', statisticsOf(total('proportionalMiB')).median, memoryLimitMiB, 'MiB');
  for (const { command, residentMiB, proportionalMiB } of runs.at(-1)?.memory ?? []) {
    const name = command.length > 90 ? `${command.slice(0, 40)} … ${command.slice(-48)}` : command;
    console.log(`  ${proportionalMiB.toFixed(0).padStart(5)} MiB (resident ${residentMiB.toFixed(0)})  ${name}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('Cannot find a free port: the system named none');
  return address.port;
}
