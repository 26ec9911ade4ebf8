import { setTimeout as delay } from 'node:timers/promises';
import type { KafkaClientConfig } from '../config.ts';
import { type OwnershipState, ownTopic } from '../owner/own-topic.ts';
import { collectLog } from './collect-log.ts';
import { type SampleFact, sampleContract, sampleFact } from './sample-contract.ts';

/** One line that an instance prints. */
export type OwnerLine =
  | { readonly kind: 'state'; readonly state: OwnershipState; readonly atMs: number }
  | { readonly kind: 'restored'; readonly revision: number }
  | { readonly kind: 'published'; readonly revision: number };

const publishEveryMs = 20;
const print = (line: OwnerLine) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** One instance of an owner: while active it raises the revision of one game again and again. */
async function main(): Promise<void> {
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  const plain = JSON.parse(process.env.OWNER_CONFIG ?? '{}') as Omit<KafkaClientConfig, 'log'>;
  const { gameId } = sampleFact();
  await ownTopic<SampleFact>(
    sampleContract,
    { ...plain, log: collectLog().log },
    stop.signal,
    async (topic, held) => {
      print({ kind: 'restored', revision: topic.last(gameId)?.revision ?? 0 });
      while (!held.aborted) {
        const revision = (topic.last(gameId)?.revision ?? 0) + 1;
        const publishing = topic.publish(sampleFact({ revision, note: `by ${process.pid}` }));
        await publishing.then(() => print({ kind: 'published', revision })).catch(() => {}); // Lost or stopped: over.
        await delay(publishEveryMs);
      }
    },
    (state) => print({ kind: 'state', state, atMs: performance.now() }),
  );
}

main().catch((cause) => {
  process.stderr.write(`${cause?.stack ?? cause}\n`);
  process.exitCode = 1;
});
