import type { TopicSummary } from '../../src/api.ts';
import { momentWords } from './time-words.ts';

/** What a topic holds, in one line. */
export function topicWords(topic: TopicSummary): string {
  const { exists, isGone, entityCount, lastObservedAt, unreadableCount } = topic;
  if (isGone) return `deleted, ${entryWords(entityCount)} known from before`;
  if (!exists) return 'not there yet: its producer has never run here';
  const newest = lastObservedAt === null ? 'no facts yet' : `newest from ${momentWords(lastObservedAt)}`;
  const unreadable = unreadableCount === 0 ? [] : [`${unreadableCount} could not be read and were set aside`];
  return [entryWords(entityCount), newest, ...unreadable].join(', ');
}

/** A number of entities, in words. They need not be games: an entity is whatever a topic has a key for. */
export const entryWords = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'entry' : 'entries'}`;
