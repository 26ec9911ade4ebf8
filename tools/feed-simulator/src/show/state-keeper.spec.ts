import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { seededProgramme } from '../season/seeded-programme.ts';
import { loadShows } from './saved-state.ts';
import { createShow } from './show.ts';
import { createStateKeeper } from './state-keeper.ts';
import { createVirtualClock } from './virtual-clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'courtside-keeper-'));
afterAll(() => rmSync(folder, { recursive: true }));
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function start(path: string) {
  let realMs = 0;
  const logged: object[] = [];
  const keeper = createStateKeeper({
    path,
    others: [],
    log: { info: () => {}, error: (fields) => logged.push(fields) },
  });
  const programme = seededProgramme(1, 1);
  const { startMs } = programme.evening(0);
  const clock = keeper.bounded(createVirtualClock({ virtualMs: startMs, speed: 10, isPaused: false }, () => realMs));
  const show = createShow({ programme, clock, day: 0, corrections: [], holdsAtEnd: false });
  keeper.start(show, clock);
  stops.push(keeper.stop);
  return { keeper, clock, startMs, logged, pass: (ms: number) => (realMs += ms) };
}

test('the keeper writes ahead of the clock', () => {
  const path = join(folder, 'ahead.json');

  const { startMs } = start(path);

  expect(loadShows(path)[0]?.virtualMs).toBe(startMs + 10_000);
});

test('the keeper holds the clock at what is written, until it is written anew', () => {
  const { keeper, clock, startMs, pass } = start(join(folder, 'held.json'));
  pass(60_000); // The timer that writes has not run for a minute.

  expect(clock.nowMs()).toBe(startMs + 10_000);
  keeper.save();
  expect(clock.nowMs()).toBe(startMs + 600_000);
});

test('the keeper writes the exact moment when it stops', () => {
  const path = join(folder, 'exact.json');
  const { keeper, startMs, pass } = start(path);
  pass(100);

  keeper.stop();

  expect(loadShows(path)[0]?.virtualMs).toBe(startMs + 1000);
});

test('the keeper lets the feed go on when the disk refuses, and says so once', () => {
  writeFileSync(join(folder, 'file'), '');
  const { keeper, clock, startMs, logged, pass } = start(join(folder, 'file', 'simulator.json'));
  pass(60_000);
  keeper.save();

  expect(clock.nowMs()).toBe(startMs + 600_000);
  expect(logged).toEqual([
    expect.objectContaining({ event: 'simulator.stateNotKept', reason: expect.stringContaining('file') }),
  ]);
});
