import { testKafka } from '@courtside/kafka-client/testing';
import { startStack } from '@courtside/local-stack';
import { startDisplay, useOf } from '../display-process.ts';
import { printStatistics } from '../statistics.ts';
import { factCount, gameCount } from './bench-load.ts';
import { connectPublishers, publishHistory } from './publish-history.ts';

/** `npm run bench -- restart`: from starting a display to its complete board, with a history in the log. */
export async function benchRestart(runs: number): Promise<void> {
  await using stack = await startStack();
  await using kafka = testKafka(stack);
  {
    await using publishers = await connectPublishers(kafka);
    await publishHistory(publishers, factCount, gameCount);
  }
  const seconds: number[] = [];
  const mebibytes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    const display = await startDisplay(kafka);
    seconds.push((performance.now() - startedAt) / 1_000);
    mebibytes.push((await useOf(display)).residentMiB);
    await display.stop();
  }
  console.log(printStatistics(`start to the board of ${factCount} facts`, seconds, 's', 2));
  console.log(printStatistics('display then: resident', mebibytes, 'MiB', 0));
}
