import { expect, test } from '@jest/globals';
import { Problems } from './problems.ts';
import { collectLog } from './testing/collect-log.ts';

test('problems warns once of a trouble that lasts, and tells when it is over', () => {
  const { log, lines } = collectLog();
  const problems = new Problems(log, 'reader');

  problems.set('broker 1', 'refused');
  problems.set('broker 1', 'refused');
  problems.clear('broker 1');
  problems.clear('broker 1');

  expect(lines).toEqual([
    { level: 'warn', event: 'reader.troubled', subject: 'broker 1', reason: 'refused' },
    { level: 'debug', event: 'reader.stillTroubled', subject: 'broker 1', reason: 'refused' },
    { level: 'info', event: 'reader.recovered', subject: 'broker 1' },
  ]);
});

test('problems names the trouble that began first', () => {
  const problems = new Problems(collectLog().log, 'reader');

  problems.set('registry', 'silent');
  problems.set('broker 1', 'refused');

  expect(problems.current).toBe('silent');
  expect(problems.has('broker')).toBe(true);
  problems.clear('registry');
  expect(problems.current).toBe('refused');
  problems.clear('broker 1');
  expect(problems.current).toBe(null);
});

test('problems tells of a change, not of a repetition', () => {
  let changeCount = 0;
  const problems = new Problems(collectLog().log, 'reader', () => changeCount++);

  problems.set('registry', 'silent');
  problems.set('registry', 'silent');
  problems.set('registry', 'refused');
  problems.clear('registry');

  expect(changeCount).toBe(3);
});
