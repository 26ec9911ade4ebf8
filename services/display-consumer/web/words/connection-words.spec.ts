import { expect, test } from '@jest/globals';
import { connectionWords } from './connection-words.ts';

test('connectionWords names every state', () => {
  expect(connectionWords({ kind: 'connecting' }, true)).toBe('Connecting');
  expect(connectionWords({ kind: 'catchingUp' }, true)).toBe('Catching up');
  expect(connectionWords({ kind: 'live' }, true)).toBe('Live');
});

test('connectionWords calls no stream live that only repeats what is old', () => {
  expect(connectionWords({ kind: 'live' }, false)).toBe('Connected, without news');
});

test('connectionWords stays the same from try to try, so that it is read aloud once', () => {
  const since = Date.UTC(2026, 10, 24, 12);

  const first = connectionWords({ kind: 'reconnecting', since, nextTryAt: since + 500 }, true);

  expect(first).toMatch(/^Reconnecting since .*00/);
  expect(connectionWords({ kind: 'reconnecting', since, nextTryAt: since + 9_000 }, true)).toBe(first);
});
