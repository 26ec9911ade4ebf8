import type { SchemaDirectory } from '../codec/schema-directory.ts';
import type { Problems } from '../problems.ts';
import type { ClusterLinks } from '../protocol/cluster-links.ts';
import type { TopicState } from './topic-state.ts';

/** What the loops of one reader share. */
export interface ReaderContext {
  /** By name in the cluster. */
  readonly topics: ReadonlyMap<string, TopicState>;
  readonly links: ClusterLinks;
  /** For single questions: a broker answers those of one connection in turn, and ours wait for new records. */
  readonly aside: ClusterLinks;
  readonly schemas: SchemaDirectory;
  readonly problems: Problems;
  /** Aborts when the reader is to stop, or when a handler threw. */
  readonly stop: AbortSignal;
  /** The cluster differs from what we know of it: ask now. */
  wantMetadata(): void;
  /** A signal that the next `wantMetadata` aborts. */
  metadataWanted(): AbortSignal;
  /** Positions moved, or a topic became known. */
  progressed(): void;
  /** The topics have appeared or gone, or have other partitions than before. */
  presenceChanged(topics: readonly TopicState[]): void;
}
