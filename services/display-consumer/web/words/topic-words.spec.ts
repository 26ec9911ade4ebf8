import { expect, test } from '@jest/globals';
import type { TopicSummary } from '../../src/api.ts';
import { topicWords } from './topic-words.ts';

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
  expect(topicWords(topic)).toMatch(/^1 game, newest from .+07/);
  expect(topicWords({ ...topic, entityCount: 0, lastObservedAt: null })).toBe('0 games, no facts yet');
});

test('topicWords never hides what could not be read', () => {
  expect(topicWords({ ...topic, unreadableCount: 3 })).toMatch(/3 could not be read and were set aside$/);
});

test('topicWords tells a topic that nobody has made', () => {
  expect(topicWords({ ...topic, exists: false })).toMatch(/^not there yet/);
});
