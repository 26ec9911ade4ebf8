import { expect, test } from '@jest/globals';
import { latePlays } from './late-plays.ts';
import { play } from './testing/plays.ts';

test('latePlays finds what was written down after later plays, and says how late', () => {
  const plays = [
    play({ actionNumber: 2, occurredAt: 0 }),
    play({ actionNumber: 9, occurredAt: 30_000 }), // In the middle of the list, and numbered last.
    play({ actionNumber: 3, occurredAt: 275_000 }),
  ];

  expect([...latePlays(plays)]).toEqual([[9, 245_000]]);
});

test('latePlays leaves alone what took its time within a minute, and what has no time', () => {
  const plays = [
    play({ actionNumber: 4, occurredAt: 30_000 }),
    play({ actionNumber: 3, occurredAt: 90_000 }),
    play({ actionNumber: 5, occurredAt: null }),
  ];

  expect(latePlays(plays).size).toBe(0);
});
