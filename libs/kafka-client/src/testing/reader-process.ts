import type { KafkaClientConfig } from '../config.ts';
import { collectLog } from './collect-log.ts';
import { runReaderProbe } from './reader-probe.ts';

/** Reads as a process of its own and prints one event per line: the entry of the bundle that the reader's suite runs. */
async function main(): Promise<void> {
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  const plain = JSON.parse(process.env.READER_CONFIG ?? '{}') as Omit<KafkaClientConfig, 'log'>;
  const config = { ...plain, log: collectLog().log };
  await runReaderProbe(config, stop.signal, (event) => process.stdout.write(`${JSON.stringify(event)}\n`));
}

main().catch((cause) => {
  process.stderr.write(`${cause?.stack ?? cause}\n`);
  process.exitCode = 1;
});
