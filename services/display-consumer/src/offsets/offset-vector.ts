/** The offset that is read next, by topic and partition: how far a board has come. */
export type OffsetVector = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** A few hundred topics of six partitions. What is longer was not made here. */
export const vectorLengthMax = 6_000;

const partitionCountMax = 1_000;

/** As a stream id: `courtside.player-stats:12,0,7;courtside.scores:40` (partitions 0, 1, 2, … in order). */
export function formatVector(vector: OffsetVector): string {
  const topics = [...vector].sort(([a], [b]) => (a < b ? -1 : 1));
  return topics.map(([topic, offsets]) => `${topic}:${offsetList(offsets)}`).join(';');
}

function offsetList(offsets: ReadonlyMap<number, number>): string {
  const count = Math.max(-1, ...offsets.keys()) + 1;
  return Array.from({ length: count }, (_, partition) => offsets.get(partition) ?? 0).join(',');
}

const topicPattern = /^([\w.-]{1,249}):((?:\d{1,15}(?:,\d{1,15})*)?)$/;

/** The vector that the text names; undefined when no board has ever written it. */
export function parseVector(text: string): OffsetVector | undefined {
  if (text.length > vectorLengthMax) return undefined;
  const vector = new Map<string, ReadonlyMap<number, number>>();
  for (const part of text === '' ? [] : text.split(';')) {
    const [, topic, list] = topicPattern.exec(part) ?? [];
    const offsets = list === '' ? [] : (list?.split(',').map(Number) ?? []);
    if (topic === undefined || vector.has(topic) || offsets.length > partitionCountMax) return undefined;
    vector.set(topic, new Map(offsets.entries()));
  }
  return vector;
}

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
