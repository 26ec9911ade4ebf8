// Topics as the display shows them, from their schemas alone.
import type { AvroRecordSchema, JsonObject } from '../avro-schema.ts';
import type { FactOrigin } from './origin.ts';
import type { BoardStatus, StatusChange, Timed, TopicSummary } from './status.ts';

/** One entity of a topic, as its newest fact has it. */
export interface FeatureEntity {
  /** The key of the record: the values of `entity` joined by `/`. */
  readonly key: string;
  /**
   * The fact as JSON: unions unwrapped, `bytes` and `fixed` as base64, maps as objects, longs as numbers, NaN and
   * infinities null. Strings beyond 4,096 characters end in `…`; what is below 12 levels or beyond 20,000 values is the
   * string `…`.
   */
  readonly fact: JsonObject;
  readonly origin: FactOrigin;
}

/** A topic as a view shows it: what its schema says of it, and its entities that belong to the view. */
export interface Feature {
  /** Without prefix. */
  readonly topic: string;
  /** From the `courtside` attribute of the schema, else made of the name of the topic. */
  readonly title: string;
  /** The newest schema of the topic, a bounded copy. */
  readonly schema: AvroRecordSchema;
  /** How many entities of the view there are; `entities` may hold fewer, because a view is bounded. */
  readonly entityCount: number;
  /** In the order of their keys (code units). */
  readonly entities: readonly FeatureEntity[];
  /** The topic does not exist any more: what is shown was known last. */
  readonly isGone: boolean;
}

/** `GET /api/topics/:topic` and the picture of `/api/live?topic=:topic`: one topic, of games or not. */
export interface TopicView {
  readonly topic: string;
  /** At most 1,000 entities, beyond that those with the newest `observedAt`. Null while there is no such topic (only on the stream: JSON answers 404). */
  readonly feature: Feature | null;
  readonly status: BoardStatus;
}

export type TopicAnswer = TopicView & Timed;
/** `GET /api/topics` */
export type TopicsAnswer = { readonly topics: readonly TopicSummary[] } & Timed;

/** What changed in a topic of a view: only what differs is there. A topic that was not in the view comes with everything. */
export interface FeatureChange {
  readonly topic: string;
  readonly title?: string;
  readonly schema?: AvroRecordSchema;
  readonly entityCount?: number;
  readonly isGone?: boolean;
  /** Whole; they replace those of the same key. */
  readonly entities?: readonly FeatureEntity[];
  /** The keys that are no longer part of the view. */
  readonly gone?: readonly string[];
}

/** What changed in the view of one topic; `goneFeatures` names the topic when there is no such topic any more. */
export interface TopicChange {
  readonly features?: readonly FeatureChange[];
  readonly goneFeatures?: readonly string[];
  readonly status?: StatusChange;
}
