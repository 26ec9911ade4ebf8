import { expect, test } from '@jest/globals';
import { Failures } from './failures.ts';

function withNoise(topicCount: number, perTopic: number): Failures {
  const failures = new Failures();
  for (let topic = 0; topic < topicCount; topic += 1)
    for (let index = 0; index < perTopic; index += 1) failures.add(`t${topic}`, `t${topic}/0/${index}`);
  return failures;
}

test('Failures takes ten thousand of a topic, and others of another one', () => {
  const failures = withNoise(1, 10_000);

  expect([failures.add('t0', 't0/0/10000'), failures.add('t0', 't0/0/7'), failures.add('t1', 't1/0/0')]).toEqual([
    false,
    true,
    true,
  ]);
  expect([failures.has('t0', 't0/0/10000'), failures.has('t0', 't0/0/7')]).toEqual([false, true]);
});

test('Failures takes a hundred thousand in all, and more when some are gone', () => {
  const failures = withNoise(101, 1_000);

  expect(failures.add('t200', 't200/0/0')).toBe(false);
  expect([failures.delete('t0', 't0/0/0'), failures.delete('t0', 't0/0/0')]).toEqual([true, false]);
  expect([failures.add('t200', 't200/0/0'), failures.add('t200', 't200/0/1')]).toEqual([true, false]);
  failures.forget('t1');
  expect(failures.add('t200', 't200/0/1')).toBe(true);
});
