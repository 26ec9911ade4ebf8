import { expect, test } from '@jest/globals';
import { loggedScore } from '../testing/samples.ts';
import { judgeLog } from './judge-log.ts';

const kept = [
  loggedScore({ revision: 1 }),
  loggedScore({ revision: 3 }),
  loggedScore({ revision: 3, offset: 4 }),
  loggedScore({ revision: 3, offset: 5, observedAt: 900 }),
];

test('judgeLog has nothing to say of revisions that rise, are left out, stand there twice or are renewed', () => {
  expect(judgeLog(kept)).toEqual([]);
});

test('judgeLog catches a producer that forgets its revision when it starts again', () => {
  expect(judgeLog([...kept, loggedScore({ revision: 1, offset: 6 })])).toEqual([
    'courtside.scores simulated:1 goes back from revision 3 to 1 at offset 6',
  ]);
});

test('judgeLog looks at the order of the log and not at the one in which it was read', () => {
  expect(judgeLog(kept.toReversed())).toEqual([]);
});

test('judgeLog catches two producers that publish the same revision of different content', () => {
  const fork = loggedScore({ revision: 3, offset: 6, points: 31 });

  expect(judgeLog([...kept, fork])).toEqual([
    'courtside.scores simulated:1 says two things as revision 3, at offsets 3 and 6',
  ]);
});
