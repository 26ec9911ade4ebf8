import { expect, test } from '@jest/globals';
import { runSchedule } from './run-schedule.ts';
import type { Schedule } from './schedule/fault.ts';
import { startFaultySystem } from './system/start-faulty-system.ts';
import { copyWithBugs } from './testing/planted-bugs.ts';
import { nothingShown } from './viewer/shown-evening.ts';

/** What each bug needs to show: some revisions, a producer and a display that start again, and a viewer who is back before that has read. */
const schedule: Schedule = {
  seed: 0,
  faults: [
    { kind: 'kill', place: 'score-producer', startMs: 4_000, durationMs: 300 },
    { kind: 'kill', place: 'display-consumer', startMs: 4_000, durationMs: 300 },
    { kind: 'swallow', place: 'display-consumer>broker', startMs: 4_100, durationMs: 3_000 },
  ],
};
/** The producer that forgets takes over when the session of its predecessor has ended, after 8 s; the rest is never. */
const patience = { recoveryMs: 15_000, agreementMs: 1_000 };
const limitMs = 180_000;

test(
  'each broken promise of a system with planted bugs is found',
  async () => {
    using copy = copyWithBugs();
    await using system = await startFaultySystem({ seed: 1, sources: copy.folder });

    const { wrong } = await runSchedule(system, schedule, nothingShown, patience);

    const found = (words: RegExp) => wrong.some((each) => words.test(each));
    expect(wrong).not.toEqual([]);
    expect({
      goesBack: found(/courtside\.scores .* goes back from revision/),
      saysTwoThings: found(/courtside\.player-stats .* says two things as revision/),
      isNotTheFold: found(/shows revision \d+ of offset \d+, the log has/),
      isNotTheTruth: found(/shows .* the feed/),
      wasShownOlder: found(/was shown after|was shown and is gone/),
    }).toEqual({ goesBack: true, saysTwoThings: true, isNotTheFold: true, isNotTheTruth: true, wasShownOlder: true });
  },
  limitMs,
);
