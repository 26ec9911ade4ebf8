import type { TopicSummary } from '../../src/api.ts';
import { momentWords } from './time-words.ts';

/** What a topic holds, in one line. */
export function topicWords({ exists, entityCount, lastObservedAt, unreadableCount }: TopicSummary): string {
  if (!exists) return 'not there yet: its producer has never run here';
  const newest = lastObservedAt === null ? 'no facts yet' : `newest from ${momentWords(lastObservedAt)}`;
  const games = `${entityCount} ${entityCount === 1 ? 'game' : 'games'}`;
  const unreadable = unreadableCount === 0 ? [] : [`${unreadableCount} could not be read and were set aside`];
  return [games, newest, ...unreadable].join(', ');
}
