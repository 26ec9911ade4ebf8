import type { TopicRecord } from '@courtside/kafka-client';
import { keyText } from './key-filter.ts';
import { plainValue } from './plain-value.ts';

/** One record for a program to read, without the end of line. */
export function jsonLine(topic: string, record: TopicRecord): string {
  const { partition, offset, timestampMs, key, schemaId, content } = record;
  return JSON.stringify({
    topic,
    partition,
    offset,
    timestamp: isoTime(timestampMs),
    key: key === null ? null : keyText(key),
    schemaId,
    ...(content.kind === 'unreadable' ? { unreadable: content.reason } : {}),
    ...(content.kind === 'fact' ? { fact: plainValue(content.fact) } : {}),
    ...(content.kind === 'tombstone' ? { fact: null } : {}),
  });
}

/** Null where there is no time: some programs write -1, or one that no calendar knows. */
function isoTime(timestampMs: number): string | null {
  const time = new Date(timestampMs);
  return timestampMs < 0 || Number.isNaN(time.getTime()) ? null : time.toISOString();
}
