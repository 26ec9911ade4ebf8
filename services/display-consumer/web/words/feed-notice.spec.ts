import { expect, test } from '@jest/globals';
import type { BoardStatus, TopicSummary } from '../../src/api.ts';
import { evening, game, someTime } from '../testing/views.ts';
import { feedNotice } from './feed-notice.ts';
import { oldAfterMs } from './freshness.ts';

const topic: TopicSummary = {
  topic: 'courtside.scores',
  title: 'Scores',
  exists: true,
  isGone: false,
  isLeagueWide: false,
  entityCount: 0,
  lastObservedAt: null,
  unreadableCount: 0,
};
const status = (about: Partial<TopicSummary>): BoardStatus => ({
  state: 'following',
  problem: null,
  topics: [{ ...topic, ...about }],
});
const empty = (about: Partial<TopicSummary>) => evening([], { evening: null, status: status(about) });

test('feedNotice tells a producer that never ran from a feed that has no games', () => {
  expect(feedNotice(empty({ exists: false }), someTime)?.title).toBe('Nobody has published a game yet');
  expect(feedNotice(empty({}), someTime)?.title).toBe('No games yet');
});

test('feedNotice points to other days when this one is empty', () => {
  const view = evening([], { status: status({ entityCount: 8 }) });

  expect(feedNotice(view, someTime)?.title).toBe('No games on this day');
});

test('feedNotice says since when the live games are silent', () => {
  const view = evening([game(), game({ gameId: 'nba-cdn:2', status: 'final' })]);

  expect(feedNotice(view, someTime + oldAfterMs)).toBeNull();
  expect(feedNotice(view, someTime + oldAfterMs + 1)).toMatchObject({
    tone: 'trouble',
    title: expect.stringMatching(/^No news of the live games since .+00/),
  });
});

test('feedNotice says nothing about the feed while one live game goes on', () => {
  const fresh = game({ gameId: 'nba-cdn:2' });
  const origins = {
    score: fresh.origins.score && { ...fresh.origins.score, observedAt: someTime + 60_000 },
    boxScore: null,
  };

  expect(feedNotice(evening([game(), { ...fresh, origins }]), someTime + 60_000)).toBeNull();
});

test('feedNotice wonders about a game that should have begun', () => {
  const scheduled = game({ status: 'scheduled', scheduledTipOff: someTime });

  expect(feedNotice(evening([scheduled]), someTime + 20 * 60_000)).toBeNull();
  expect(feedNotice(evening([scheduled]), someTime + 21 * 60_000)?.title).toMatch(/^GSW at BKN should have begun/);
});

test('feedNotice expects no simulated game by the clock on the wall', () => {
  const scheduled = game({ source: 'simulated', status: 'scheduled', scheduledTipOff: 0 });

  expect(feedNotice(evening([scheduled]), someTime)).toBeNull();
});
