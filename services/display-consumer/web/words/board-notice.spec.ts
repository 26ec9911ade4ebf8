import { expect, test } from '@jest/globals';
import type { BoardStatus } from '../../src/api.ts';
import { boardNotice } from './board-notice.ts';

const live = { kind: 'live' } as const;
const status = (state: BoardStatus['state'], problem: string | null = null): BoardStatus => ({
  state,
  problem,
  topics: [],
});

test('boardNotice is silent when all is well', () => {
  expect(boardNotice(live, status('following'), true, 0)).toBeNull();
});

test('boardNotice says that the page connects while there is nothing to show', () => {
  expect(boardNotice({ kind: 'connecting' }, null, false, 0)?.title).toBe('Connecting');
  expect(boardNotice({ kind: 'connecting' }, status('following'), true, 0)).toBeNull();
});

test('boardNotice says when it tries again after a loss', () => {
  const lost = { kind: 'reconnecting', since: 0, nextTryAt: 3_400 } as const;

  expect(boardNotice(lost, null, false, 1_000)?.text).toMatch(/^Trying again in 3 s\. It is away/);
  expect(boardNotice(lost, null, true, 1_000)?.text).toContain('the last that arrived');
  expect(boardNotice(lost, null, true, 4_000)?.text).toMatch(/^Trying again now\./);
});

test('boardNotice tells the loss of the stream before anything it can no longer know', () => {
  const lost = { kind: 'reconnecting', since: 0, nextTryAt: 0 } as const;

  expect(boardNotice(lost, status('brokerAway'), true, 0)?.title).toBe('The display cannot be reached');
});

test('boardNotice says what the display is waiting for while it catches up', () => {
  const notice = boardNotice({ kind: 'catchingUp' }, status('catchingUp', 'Cannot reach the registry'), false, 0);

  expect(notice).toMatchObject({ tone: 'wait', title: 'Catching up' });
  expect(notice?.text).toBe('Cannot reach the registry. The games appear when it is done.');
});

test('boardNotice tells Kafka and the registry apart', () => {
  expect(boardNotice(live, status('brokerAway'), true, 0)?.title).toMatch(/Kafka/);
  expect(boardNotice(live, status('impaired', 'Schema 7 is not known yet.'), true, 0)).toMatchObject({
    tone: 'trouble',
    text: expect.stringContaining('The display says: Schema 7 is not known yet.'),
  });
});
