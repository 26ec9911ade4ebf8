import { expect, test } from '@jest/globals';
import type { LoggedFact } from '../versions/rolling/read-log.ts';
import { judgeForks } from './judge-forks.ts';

const fact = (key: string, revision: number, observedAt: number, home: number): LoggedFact => ({
  contract: 'scores',
  key,
  revision,
  observedAt,
  content: { revision, observedAt, home },
});

test('judgeForks finds nothing in facts of one revision that differ by when they were seen', () => {
  expect(judgeForks([fact('a', 1, 10, 2), fact('a', 1, 20, 2), fact('a', 2, 30, 4), fact('b', 2, 30, 9)])).toEqual([]);
});

test('judgeForks names a revision of a key that says two things', () => {
  expect(judgeForks([fact('a', 1, 10, 2), fact('a', 1, 20, 3), fact('a', 1, 30, 3)])).toEqual([
    'scores a revision 1 says different things',
  ]);
});
