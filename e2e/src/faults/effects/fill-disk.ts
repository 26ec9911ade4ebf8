import { setTimeout as wait } from 'node:timers/promises';
import type { FaultySystem } from '../system/start-faulty-system.ts';
import type { Effect } from './effect.ts';

/** A broker that has met a full disk ends by itself; it needs a moment for that. */
const farewellLimitMs = 10_000;

/**
 * Fills the disk of the broker for `durationMs`. A broker that cannot write its log ends by itself: it is started again
 * when there is room, as whoever runs one would.
 */
export async function fillDisk({ disk, parts }: FaultySystem, durationMs: number): Promise<Effect> {
  const { broker } = parts;
  const victim = broker.process();
  const isFull = disk?.fill() ?? false;
  await wait(durationMs);
  const hasEnded = await Promise.race([victim.ended.then(() => true), wait(farewellLimitMs, false)]);
  disk?.free();
  if (hasEnded) await broker.restart();
  return {
    isEffective: isFull && hasEnded,
    evidence: `${isFull ? 'no space was left' : 'there was room'}, the broker ${hasEnded ? 'has ended' : 'went on'}`,
  };
}
