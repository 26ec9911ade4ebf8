import type { GameView } from '../../src/api.ts';
import type { JsonObject } from '../../src/avro-schema.ts';

/** The facts of one topic about a game; empty when it has none. */
export const factsOf = (view: GameView, topic: string): readonly JsonObject[] =>
  featureOf(view, topic)?.entities.map(({ fact }) => fact) ?? [];

/** Whether a topic was deleted, so that its facts about a game are the last known ones. */
export const isGone = (view: GameView, topic: string): boolean => featureOf(view, topic)?.isGone ?? false;

const featureOf = ({ features }: GameView, topic: string) => features.find((one) => one.topic === topic);
