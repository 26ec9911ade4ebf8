import { expect, test } from '@jest/globals';
import { seededProgramme } from '../season/seeded-programme.ts';
import { afterglowMs, createShow } from './show.ts';
import { createVirtualClock } from './virtual-clock.ts';

function start({ holdsAtEnd = false } = {}) {
  const programme = seededProgramme(1, 2);
  const evening = programme.evening(0);
  const clock = createVirtualClock({ virtualMs: evening.startMs, speed: 1, isPaused: true }, () => 0);
  const show = createShow({ programme, clock, day: 0, corrections: [], holdsAtEnd });
  const lastMs = Math.max(...evening.games.map((game) => game.releases().at(-1)?.releaseMs ?? 0));
  return { programme, evening, clock, show, lastMs };
}

test('the show goes on to the next day when the results have stood for a while', () => {
  const { programme, clock, show, lastMs } = start();

  clock.change({ virtualMs: lastMs + afterglowMs - 1 });
  const before = show.now();
  clock.change({ virtualMs: lastMs + afterglowMs });
  const after = show.now();

  expect([before.day, after.day]).toEqual([0, 1]);
  expect(after.virtualMs).toBe(programme.evening(1).startMs);
  expect(after.gameDate > before.gameDate).toBe(true);
});

test('the show stays on its evening when it is told to hold', () => {
  const { clock, show, lastMs } = start({ holdsAtEnd: true });

  clock.change({ virtualMs: lastMs + 10 * afterglowMs });

  expect(show.now().day).toBe(0);
});

test('the show finds games of the last three evenings, and none before', () => {
  const { programme, clock, show } = start();
  const ids = [0, 1, 2, 3].map((day) => programme.evening(day).games[0]?.sheet.sourceGameId ?? '');
  const turn = () => {
    const { day } = show.now();
    while (show.now().day === day) clock.change({ virtualMs: clock.nowMs() + 600_000 });
  };

  for (let day = 0; day < 3; day += 1) turn();

  expect(show.now().day).toBe(3);
  expect(ids.map((id) => show.find(id) !== undefined)).toEqual([false, true, true, true]);
  expect(show.find(ids[2] ?? '')?.view(clock.nowMs()).status).toBe('final');
});

test('the show knows the next row that comes out', () => {
  const { evening, clock, show } = start();
  const next = show.nextReleaseMs() ?? 0;
  const all = evening.games.flatMap((game) => game.releases().map(({ releaseMs }) => releaseMs));

  expect(next).toBe(Math.min(...all.filter((ms) => ms > clock.nowMs())));
});
