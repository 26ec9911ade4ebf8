import type { GameView } from '../../src/api.ts';
import type { JsonObject } from '../../src/avro-schema.ts';

/** The facts of one topic about a game; empty when it has none. */
export function factsOf({ features }: GameView, topic: string): readonly JsonObject[] {
  const feature = features.find((one) => one.topic === topic);
  return feature?.entities.map(({ fact }) => fact) ?? [];
}
