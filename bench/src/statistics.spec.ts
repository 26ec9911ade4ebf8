import { expect, jest, test } from '@jest/globals';
import { printStatistics, statisticsOf, within } from './statistics.ts';

test('statisticsOf takes the middle run as median when their number is odd', () => {
  expect(statisticsOf([3, 1, 9])).toEqual({ runs: 3, minimum: 1, median: 3, maximum: 9 });
});

test('statisticsOf takes the mean of the two middle runs when their number is even', () => {
  expect(statisticsOf([4, 1, 2, 9]).median).toBe(3);
});

test('statisticsOf orders numbers as numbers', () => {
  expect(statisticsOf([10, 9, 100]).maximum).toBe(100);
});

test('statisticsOf refuses a benchmark without runs', () => {
  expect(() => statisticsOf([])).toThrow('Cannot sum up a benchmark: 0 runs');
});

test('printStatistics says runs, minimum, median and maximum with their unit', () => {
  expect(printStatistics('start', [1.25, 2], 's')).toMatch(
    /^start +2 runs {3}min 1\.3 s {3}median 1\.6 s {3}max 2\.0 s$/,
  );
});

test('within makes a failure of what is beyond its limit, and says the numbers', () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  const codeBefore = process.exitCode;
  const codeAfter = (value: number) => {
    process.exitCode = undefined;
    within('memory', value, 900, 'MiB');
    return process.exitCode;
  };

  const codes = [codeAfter(900), codeAfter(901)];
  process.exitCode = codeBefore;

  expect(codes).toEqual([undefined, 1]);
  expect(said.mock.calls).toEqual([['memory: 901.0 MiB, the limit is 900 MiB']]);
  said.mockRestore();
});
