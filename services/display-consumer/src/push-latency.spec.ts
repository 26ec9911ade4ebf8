import { expect, test } from '@jest/globals';
import { PushLatency } from './push-latency.ts';

test('PushLatency measures from publication to push, each fact once', () => {
  const seconds: number[] = [];
  const latency = new PushLatency(
    (value) => seconds.push(value),
    () => 5_000,
  );

  latency.read([4_000, 4_900]);
  latency.pushed();
  latency.pushed();

  expect(seconds).toEqual([1, 0.1]);
});

test('PushLatency takes a fact from a clock that is ahead for one of now', () => {
  const seconds: number[] = [];
  const latency = new PushLatency(
    (value) => seconds.push(value),
    () => 5_000,
  );

  latency.read([6_000]);
  latency.pushed();

  expect(seconds).toEqual([0]);
});
