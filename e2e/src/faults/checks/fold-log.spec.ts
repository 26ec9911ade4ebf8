import { expect, test } from '@jest/globals';
import { loggedScore } from '../testing/samples.ts';
import { foldLog } from './fold-log.ts';

const place = 'courtside.scores simulated:1';

test('foldLog takes the highest revision, wherever it stands', () => {
  const facts = [loggedScore({ revision: 3, offset: 1 }), loggedScore({ revision: 2, offset: 2 })];

  expect(foldLog(facts).get(place)).toBe(facts[0]);
});

test('foldLog takes what was observed last of one revision, and of that what stands last', () => {
  const facts = [
    loggedScore({ observedAt: 20, offset: 1 }),
    loggedScore({ observedAt: 30, offset: 2 }),
    loggedScore({ observedAt: 30, offset: 3 }),
    loggedScore({ observedAt: 25, offset: 4 }),
  ];

  expect(foldLog(facts).get(place)).toBe(facts[2]);
});

test('foldLog keeps keys and topics apart', () => {
  const other = { ...loggedScore({}), topic: 'courtside.player-stats' };

  expect([...foldLog([loggedScore({ revision: 2 }), other]).keys()]).toEqual([
    place,
    'courtside.player-stats simulated:1',
  ]);
});
