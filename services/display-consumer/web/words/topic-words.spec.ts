import { expect, test } from '@jest/globals';
import type { TopicSummary } from '../../src/api.ts';
import { entryWords, topicWords } from './topic-words.ts';

const topic: TopicSummary = {
  topic: 'courtside.scores',
  title: 'Scores',
  exists: true,
  isGone: false,
  isLeagueWide: false,
  entityCount: 1,
  lastObservedAt: Date.UTC(2026, 10, 24, 20, 0, 7),
  unreadableCount: 0,
};

test('topicWords tells what a topic holds and from when its newest fact is', () => {
  expect(topicWords(topic)).toMatch(/^1 entry, newest from .+07/);
  expect(topicWords({ ...topic, entityCount: 0, lastObservedAt: null })).toBe('0 entries, no facts yet');
});

test('topicWords never hides what could not be read', () => {
  expect(topicWords({ ...topic, unreadableCount: 3 })).toMatch(/3 could not be read and were set aside$/);
});

test('topicWords tells a topic that nobody has made, and one that was deleted', () => {
  expect(topicWords({ ...topic, exists: false })).toMatch(/^not there yet/);
  expect(topicWords({ ...topic, exists: false, isGone: true })).toBe('deleted, 1 entry known from before');
});

test('entryWords counts in the singular and in the plural', () => {
  expect([0, 1, 2].map(entryWords)).toEqual(['0 entries', '1 entry', '2 entries']);
});
