/** The offset that is read next, by topic and partition: how far a board has come. */
export type OffsetVector = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * Two hundred topics with facts in one partition each. In an address separators take three characters, and with them
 * the headers of a browser still fit into what a request may be long. What is longer was not made here.
 */
export const vectorLengthMax = 6_000;

/** Stands for a position that is too long to be written: whoever hands it back is shown everything anew, and told so. */
export const unwritable = '-';

const partitionCountMax = 1_000;

/**
 * As a stream id: `courtside.player-stats:12,0,7;courtside.scores:40` (partitions 0, 1, 2, … in order), or
 * `courtside.injuries:3.17` where only some partitions are meant (3).
 */
export function formatVector(vector: OffsetVector): string {
  const topics = [...vector].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = topics.map(([topic, offsets]) => `${topic}:${offsetList(offsets)}`).join(';');
  return text.length > vectorLengthMax ? unwritable : text;
}

function offsetList(offsets: ReadonlyMap<number, number>): string {
  const sorted = [...offsets].sort(([a], [b]) => a - b);
  const isWhole = sorted.every(([partition], index) => partition === index);
  return sorted.map(([partition, offset]) => (isWhole ? offset : `${partition}.${offset}`)).join(',');
}

const topicPattern = /^([\w.-]{1,249}):((?:(?:\d{1,6}\.)?\d{1,15}(?:,(?:\d{1,6}\.)?\d{1,15})*)?)$/;

/** The vector that the text names; undefined when no board has ever written it. */
export function parseVector(text: string): OffsetVector | undefined {
  if (text.length > vectorLengthMax) return undefined;
  const vector = new Map<string, ReadonlyMap<number, number>>();
  for (const part of text === '' ? [] : text.split(';')) {
    const [, topic, list] = topicPattern.exec(part) ?? [];
    const offsets = parseOffsets(list ?? '');
    if (topic === undefined || vector.has(topic) || !offsets) return undefined;
    vector.set(topic, offsets);
  }
  return vector;
}

/** All items name their partition, or none does. */
function parseOffsets(list: string): ReadonlyMap<number, number> | undefined {
  const items = list === '' ? [] : list.split(',');
  const named = items.filter((item) => item.includes('.')).length;
  const offsets = new Map(
    items.map((item, index) => {
      const [offset = 0, partition = index] = item.split('.').map(Number).reverse();
      return [partition, offset];
    }),
  );
  const isWellFormed = (named === 0 || named === items.length) && offsets.size === items.length;
  return isWellFormed && items.length <= partitionCountMax ? offsets : undefined;
}

/** The part of a position that a view has shown: all partitions of a topic, or some. */
export function coveredPart(position: OffsetVector, coverage: Coverage): OffsetVector {
  return new Map(
    [...coverage].map(([topic, partitions]) => {
      const offsets = position.get(topic) ?? new Map<number, number>();
      return [topic, partitions === 'all' ? offsets : new Map([...offsets].filter(([at]) => partitions.has(at)))];
    }),
  );
}

/** Partitions by topic. */
export type Coverage = ReadonlyMap<string, ReadonlySet<number> | 'all'>;

/** Whether a board at `position` has read everything that `goal` has. */
export function hasReached(position: OffsetVector, goal: OffsetVector): boolean {
  return [...goal].every(([topic, offsets]) =>
    [...offsets].every(([partition, offset]) => (position.get(topic)?.get(partition) ?? 0) >= offset),
  );
}

/** Whether every topic and partition of `goal` is one that `position` knows. */
export function isFamiliar(position: OffsetVector, goal: OffsetVector): boolean {
  return [...goal].every(([topic, offsets]) =>
    [...offsets].every(([partition, offset]) => offset === 0 || position.get(topic)?.has(partition)),
  );
}
