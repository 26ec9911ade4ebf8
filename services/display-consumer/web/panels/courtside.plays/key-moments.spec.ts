import { expect, test } from '@jest/globals';
import { type KeyMoment, keyMoments } from './key-moments.ts';
import { play, scoring } from './testing/plays.ts';

const momentsOf = (kind: KeyMoment['kind'], moments: readonly KeyMoment[]) =>
  moments.filter((moment) => moment.kind === kind);
const inBrief = (moments: readonly KeyMoment[]) =>
  moments.map((moment) => [moment.play.homeScore, moment.play.awayScore, 'side' in moment ? moment.side : null]);

test('keyMoments sees a lead change where the other team goes ahead, also by way of a tie', () => {
  const moments = keyMoments(scoring(2, -2, -2, 3), 4);

  expect(inBrief(momentsOf('leadChange', moments))).toEqual([
    [2, 4, 'away'],
    [5, 4, 'home'],
  ]);
});

test('keyMoments sees no lead change in the first lead, in a tie, and where the leader goes on leading', () => {
  expect(momentsOf('leadChange', keyMoments(scoring(2, -2, 2, -2, 2), 4))).toEqual([]);
});

test('keyMoments calls eight points without an answer a run, from its first basket to its last', () => {
  const plays = scoring(2, -3, 0, -2, -3, 2);

  const [run] = momentsOf('run', keyMoments(plays, 4));

  expect(run).toEqual({ kind: 'run', side: 'away', points: 8, start: plays[1], play: plays[4], isOn: false });
});

test('keyMoments calls seven points no run, and tells that the last run is still on', () => {
  expect(momentsOf('run', keyMoments(scoring(2, 2, 3, -2), 4))).toEqual([]);
  expect(momentsOf('run', keyMoments(scoring(-2, 3, 3, 2, 0), 4))).toMatchObject([{ points: 8, isOn: true }]);
});

test('keyMoments lets no run be on when the game is over', () => {
  const plays = [...scoring(3, 3, 2), play({ kind: 'gameEnd', homeScore: 8 })];

  expect(momentsOf('run', keyMoments(plays, 4))).toMatchObject([{ points: 8, isOn: false }]);
});

test('keyMoments sees a run that goes on over the end of a period', () => {
  const plays = scoring(-2, 3, 3, 2, -2).map((one, index) => ({ ...one, period: index < 2 ? 1 : 2 }));

  expect(momentsOf('run', keyMoments(plays, 4))).toMatchObject([
    { points: 8, start: { period: 1 }, play: { period: 2 } },
  ]);
});

const lateAt = (clockRemainingMs: number | null, homeScore: number, awayScore: number, period = 4) =>
  play({ period, clockRemainingMs, homeScore, awayScore });

test.each([
  ['within five points in the last two minutes', [lateAt(120_000, 100, 95)], 1],
  ['within six points', [lateAt(120_000, 100, 94)], 0],
  ['before the last two minutes', [lateAt(120_001, 100, 100)], 0],
  ['in an earlier period', [lateAt(1_000, 100, 100, 3)], 0],
  ['without a clock', [lateAt(null, 100, 100)], 0],
  ['in an overtime as well', [lateAt(9_000, 100, 100), lateAt(5_000, 101, 100), lateAt(0, 110, 105, 5)], 2],
])('keyMoments sees a close finish: %s', (_when, plays, count) => {
  expect(momentsOf('closeFinish', keyMoments(plays, 4))).toHaveLength(count);
});

test('keyMoments puts moments of all kinds in order of the game', () => {
  const plays = scoring(2, -2, -3, -3, 2);

  expect(keyMoments(plays, 1).map(({ kind }) => kind)).toEqual(['leadChange', 'run']);
});
