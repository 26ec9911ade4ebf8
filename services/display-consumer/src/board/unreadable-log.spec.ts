import { expect, test } from '@jest/globals';
import { UnreadableLog } from './unreadable-log.ts';

const at = (offset: number, topic = 'courtside.scores') => ({ topic, partition: 0, offset, reason: `bad ${offset}` });

function withMany(count: number): UnreadableLog {
  const log = new UnreadableLog();
  for (let offset = 0; offset < count; offset += 1) log.add(at(offset));
  return log;
}

test('UnreadableLog counts every record once, however often it is met, and keeps the last fifty', () => {
  const log = withMany(1_500);

  for (const offset of [0, 700, 1_499]) log.add(at(offset));

  expect(log.countOf('courtside.scores')).toBe(1_500);
  expect(log.last).toHaveLength(50);
  expect(log.last[0]?.offset).toBe(1_499);
});

test('UnreadableLog takes back what could be read, and counts it again when it cannot', () => {
  const log = withMany(2);

  log.remove(at(0));
  expect([log.countOf('courtside.scores'), log.last.map(({ offset }) => offset)]).toEqual([1, [1]]);
  log.add(at(0));
  expect(log.countOf('courtside.scores')).toBe(2);
});

test('UnreadableLog knows nothing of a topic that was forgotten, and everything of the others', () => {
  const log = withMany(2);
  log.add(at(0, 'courtside.scores-2'));

  log.forget('courtside.scores');
  log.add(at(0));

  expect(log.countOf('courtside.scores')).toBe(1);
  expect(log.last.map(({ topic }) => topic)).toEqual(['courtside.scores', 'courtside.scores-2']);
});

test('UnreadableLog remembers twenty thousand records', () => {
  const log = withMany(20_001);

  log.add(at(1));
  log.add(at(20_000));
  expect(log.countOf('courtside.scores')).toBe(20_001);
  log.add(at(0));
  expect(log.countOf('courtside.scores')).toBe(20_002);
});
