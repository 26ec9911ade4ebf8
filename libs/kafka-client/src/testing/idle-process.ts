import { setTimeout as delay } from 'node:timers/promises';
import type { KafkaClientConfig } from '../config.ts';
import { ownTopic } from '../owner/own-topic.ts';
import { collectLog } from './collect-log.ts';
import { sampleContract, sampleFact } from './sample-contract.ts';

const settlingMs = 2_000; // Compiling and collecting what the start left behind.
const measuredMs = 4_000;

/** An owner with everything connected and nothing to do; prints how much of a core it takes, from 0 to 1. */
async function main(): Promise<void> {
  const plain = JSON.parse(process.env.IDLE_CONFIG ?? '{}') as Omit<KafkaClientConfig, 'log'>;
  const stop = new AbortController();
  await ownTopic(sampleContract, { ...plain, log: collectLog().log }, stop.signal, async (topic) => {
    await topic.publish(sampleFact());
    await delay(settlingMs);
    const before = process.cpuUsage();
    await delay(measuredMs);
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(`${JSON.stringify((user + system) / 1_000 / measuredMs)}\n`);
    stop.abort();
  });
}

main().catch((cause) => {
  process.stderr.write(`${cause?.stack ?? cause}\n`);
  process.exitCode = 1;
});
