import { expect, test } from '@jest/globals';
import { connectionWords } from './connection-words.ts';

test('connectionWords names every state', () => {
  expect(connectionWords({ kind: 'connecting' })).toBe('Connecting');
  expect(connectionWords({ kind: 'catchingUp' })).toBe('Catching up');
  expect(connectionWords({ kind: 'live' })).toBe('Live');
});

test('connectionWords stays the same from try to try, so that it is read aloud once', () => {
  const since = Date.UTC(2026, 10, 24, 12);

  const first = connectionWords({ kind: 'reconnecting', since, nextTryAt: since + 500 });

  expect(first).toMatch(/^Reconnecting since .*00/);
  expect(connectionWords({ kind: 'reconnecting', since, nextTryAt: since + 9_000 })).toBe(first);
});
