import { expect, test } from '@jest/globals';
import type { TimelinePoint } from '../../../src/api.ts';
import { leadSeries, secondsBefore } from './lead-series.ts';

const lengths = { regulationPeriods: 4, periodLengthSeconds: 720, overtimeLengthSeconds: 300 };
const point = (period: number, clockSeconds: number | null, home: number, away: number): TimelinePoint => ({
  observedAt: 0,
  period,
  clockRemainingMs: clockSeconds === null ? null : clockSeconds * 1000,
  home,
  away,
  isCorrection: false,
});

test('secondsBefore counts regulation periods and overtimes by their own lengths', () => {
  expect([1, 2, 5, 6].map((period) => secondsBefore(period, lengths))).toEqual([0, 720, 2880, 3180]);
});

const start = point(1, 720, 0, 0);

test('leadSeries begins level and follows the home team’s lead', () => {
  const series = leadSeries(
    [point(0, null, 0, 0), point(1, 700, 2, 0), point(1, 650, 2, 5), point(2, 720, 4, 5)],
    lengths,
  );

  expect(series).toEqual({ elapsedSeconds: [0, 20, 70, 720], leads: [0, 2, -3, -1], knownFrom: null });
});

test('leadSeries claims nothing about the time before a game was met', () => {
  const met = point(3, 600, 62, 55);

  expect(leadSeries([met, point(3, 590, 62, 57)], lengths)).toEqual({
    elapsedSeconds: [1560, 1570],
    leads: [7, 5],
    knownFrom: met,
  });
});

test('leadSeries places overtime after regulation', () => {
  expect(leadSeries([point(5, 240, 100, 98)], lengths).elapsedSeconds).toEqual([2940]);
});

test('leadSeries keeps the newer of two facts about the same second', () => {
  expect(leadSeries([start, point(1, 700, 2, 0), point(1, 700, 3, 0)], lengths).leads).toEqual([0, 3]);
});

test('leadSeries lets a correction replace what came after its moment', () => {
  const series = leadSeries([start, point(1, 700, 2, 0), point(1, 600, 5, 0), point(1, 690, 2, 2)], lengths);

  expect(series).toMatchObject({ elapsedSeconds: [0, 20, 30], leads: [0, 2, 0] });
});

test('leadSeries places a fact without a clock where the game was', () => {
  const series = leadSeries([start, point(4, 10, 90, 89), point(4, null, 92, 89)], lengths);

  expect(series).toMatchObject({ elapsedSeconds: [0, 2870], leads: [0, 3] });
});

test('leadSeries is a level start when nothing is known', () => {
  expect(leadSeries([], lengths)).toEqual({ elapsedSeconds: [0], leads: [0], knownFrom: null });
});
