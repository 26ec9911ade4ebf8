/** A topic of the cluster whose newest value schema says, by its `courtside` attribute, that it may be shown. */
export interface DiscoveredTopic {
  /** Without prefix. */
  readonly topic: string;
  /** Differs between a topic and another one of the same name that was made after its deletion. */
  readonly topicId: string;
  readonly schemaId: number;
  /** The record schema as parsed JSON, with all its attributes. */
  readonly schema: object;
}

/** Told of what changes. What a handler throws ends the discovery: `done` rejects with it. */
export interface DiscoveryHandlers {
  /** A topic is new, has another newest schema than before, or was deleted and made again. */
  found(topic: DiscoveredTopic): void;
  /** A topic that was found or refused does not exist any more, or has no schema that says it may be shown. */
  gone(topic: string): void;
  /** A topic says that it may be shown, and its schema cannot be taken; `reason` in words. It may be found later. */
  refused(topic: string, reason: string): void;
  /** Why nothing new can be noticed now, in words; null when it can again. */
  problem(reason: string | null): void;
}

export interface DiscoveryOptions extends DiscoveryHandlers {
  readonly stop: AbortSignal;
  /** Topics (without prefix) that somebody knows already; they are not told of. */
  readonly known: readonly string[];
}

export interface Discovery {
  /** Settles when everything there was at first has been told of, or when the registry does not tell it. */
  readonly firstLook: Promise<void>;
  /** A record of the topic names this writer's schema: if it is unknown, there may be a newer one than was found. */
  schemaMet(topic: string, schemaId: number): void;
  /** The topic was made again: everything about it is looked up anew. */
  forget(topic: string): void;
  /** Resolves when `stop` has aborted; rejects when a handler threw. */
  readonly done: Promise<void>;
}
