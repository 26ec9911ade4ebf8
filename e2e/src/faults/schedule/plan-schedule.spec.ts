import { expect, test } from '@jest/globals';
import { describeFault, linkNames, partNames } from './fault.ts';
import { planSchedule } from './plan-schedule.ts';

const seeds = Array.from({ length: 500 }, (_, index) => index);
const schedules = seeds.map((seed) => planSchedule(seed, { hasDisk: true }));
const faults = schedules.flatMap((schedule) => schedule.faults);

test('planSchedule makes the same schedule of the same seed, and another one of another', () => {
  expect(planSchedule(7, { hasDisk: true })).toEqual(schedules[7]);
  expect(new Set(schedules.map((schedule) => JSON.stringify(schedule.faults))).size).toBeGreaterThan(
    0.9 * seeds.length,
  );
});

test('planSchedule plans one fault or two at different places', () => {
  const counts = new Set(schedules.map((schedule) => schedule.faults.length));

  expect([...counts].sort()).toEqual([1, 2]);
  expect(schedules.filter(({ faults: [first, second] }) => first?.place === second?.place)).toEqual([]);
});

test('planSchedule harms no link to somebody whom it has killed', () => {
  const pairs = schedules.flatMap(({ faults: [a, b] }) => (a && b ? [[a, b] as const, [b, a] as const] : []));
  const killed = pairs.filter(([{ kind }]) => kind === 'kill' || kind === 'fillDisk');

  expect(killed.length).toBeGreaterThan(0);
  expect(killed.filter(([{ place }, other]) => other.place.endsWith(`>${place}`))).toEqual([]);
});

test('planSchedule reaches every process and every link in every way', () => {
  const planned = new Set(faults.map(({ kind, place }) => `${kind} ${place}`));
  const expected = [
    ...partNames.flatMap((place) => ['kill', 'freeze'].map((kind) => `${kind} ${place}`)),
    ...linkNames.flatMap((place) =>
      ['refuse', 'reset', 'swallow', 'delay', 'throttle'].map((kind) => `${kind} ${place}`),
    ),
    'fillDisk broker',
  ];

  expect([...planned].sort()).toEqual(expected.sort());
});

test('planSchedule fills no disk where there is none to fill', () => {
  const without = seeds.flatMap((seed) => planSchedule(seed, { hasDisk: false }).faults);

  expect(without.filter(({ kind }) => kind === 'fillDisk')).toEqual([]);
});

test('describeFault says what, where and how long', () => {
  const fault = {
    kind: 'delay',
    place: 'display-consumer>broker',
    delayMs: 200,
    startMs: 30,
    durationMs: 900,
  } as const;

  expect(describeFault(fault)).toBe('delay 200 ms display-consumer>broker for 900 ms after 30 ms');
});
