import { expect, test } from '@jest/globals';
import { eventsOf, loggedScore, pictureOf, viewOf } from '../testing/samples.ts';
import { nothingShown } from '../viewer/shown-evening.ts';
import { judgeEvents, judgeSight } from './judge-viewer.ts';

const [first, second] = [loggedScore({ revision: 1 }), loggedScore({ revision: 2 })];

test('judgeEvents has nothing to say of a stream that is cut and goes on, with a picture too', () => {
  const { shown, wrong } = judgeEvents(nothingShown, [...eventsOf(first, second), pictureOf(second)]);

  expect(wrong).toEqual([]);
  expect(judgeSight(shown, [viewOf(second).summary])).toEqual([]);
});

test('judgeEvents catches a display that resumes with what it had read at its start', () => {
  const { wrong } = judgeEvents(nothingShown, [...eventsOf(first, second), pictureOf(first)]);

  expect(wrong).toEqual(['simulated:1: the score of revision 1 (100) was shown after that of revision 2 (200)']);
});

test('judgeEvents catches an age that goes back', () => {
  const renewed = loggedScore({ revision: 2, observedAt: 900, offset: 3 });
  const { wrong } = judgeEvents(nothingShown, eventsOf(renewed, second));

  expect(wrong).toEqual(['simulated:1: the score of revision 2 (200) was shown after that of revision 2 (900)']);
});

test('judgeEvents catches a picture of a half-read board, and knows what was seen before', () => {
  const { shown } = judgeEvents(nothingShown, eventsOf(first));

  expect(judgeEvents(shown, [pictureOf()]).wrong).toEqual(['simulated:1 was shown and is gone']);
});

test('judgeEvents catches a picture of nothing after one of something', () => {
  const { shown } = judgeEvents(nothingShown, eventsOf(first));
  const empty = { event: 'picture', id: '', data: { view: { evening: null, games: [] } } };

  expect(judgeEvents(shown, [empty]).wrong).toEqual([
    'evening null was shown after {"source":"simulated","gameDate":"2026-01-15"}',
  ]);
});

test('judgeSight catches a change that never came', () => {
  const { shown } = judgeEvents(nothingShown, eventsOf(first));

  expect(judgeSight(shown, [viewOf(second).summary])).toEqual([
    'simulated:1 is seen otherwise than it stands on the board',
  ]);
});
