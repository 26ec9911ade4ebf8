import { expect, test } from '@jest/globals';
import { judgeTimeline } from './judge-timeline.ts';

const fact = (revision: number, period: number, home: number, away: number) => ({
  contract: 'scores',
  key: 'g1',
  ...{ revision, observedAt: revision * 10 },
  content: { period, home: { score: home }, away: { score: away } },
});
const point = (revision: number, period: number, home: number, away: number) => ({
  observedAt: revision * 10,
  ...{ period, home, away },
});
const facts = [fact(1, 0, 0, 0), fact(2, 1, 0, 0), fact(3, 1, 2, 0), fact(4, 1, 2, 0), fact(5, 1, 2, 3)];
const line = [point(2, 1, 0, 0), point(3, 1, 2, 0), point(5, 1, 2, 3)];

test('judgeTimeline has nothing to say of a line with every change of the score once', () => {
  expect(judgeTimeline(line, facts)).toEqual([]);
});

test('judgeTimeline takes the end of a period for a point of its own', () => {
  expect(judgeTimeline([...line, point(6, 1, 2, 3)], facts)).toEqual([]);
});

test('judgeTimeline finds a change that the page has not got', () => {
  expect(judgeTimeline(line.toSpliced(1, 1), facts)).toEqual(['2-0 in period 1 is lost']);
});

test('judgeTimeline finds a point that is there twice', () => {
  expect(judgeTimeline([...line, point(5, 1, 2, 3)], facts)).toEqual(['2-3 in period 1 is there twice']);
});

test('judgeTimeline finds another order', () => {
  expect(judgeTimeline([point(2, 1, 0, 0), point(5, 1, 2, 3), point(3, 1, 2, 0)], facts)).toHaveLength(1);
});
