import { expect, test } from '@jest/globals';
import { judgeLog } from './judge-log.ts';

const fact = (key: string, revision: number, observedAt: number) => ({
  contract: 'scores',
  ...{ key, revision, observedAt },
  content: {},
});

test('judgeLog has nothing to say of revisions that rise, facts that are renewed and what was sent once for two changes', () => {
  expect(judgeLog([fact('g1', 1, 10), fact('g2', 1, 5), fact('g1', 1, 20), fact('g1', 3, 30)])).toEqual([]);
});

test('judgeLog finds a revision that goes back', () => {
  expect(judgeLog([fact('g1', 4, 10), fact('g1', 3, 20)])).toEqual(['scores g1 goes back from revision 4 to 3']);
});

test('judgeLog finds a fact that was published twice', () => {
  expect(judgeLog([fact('g1', 4, 10), fact('g1', 4, 10)])).toEqual(['scores g1 has revision 4 of 10 twice']);
});
