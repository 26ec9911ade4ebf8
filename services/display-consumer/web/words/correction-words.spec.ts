import { expect, test } from '@jest/globals';
import type { Correction } from '../../src/api.ts';
import { correctionWords } from './correction-words.ts';

const change = { what: 'home.score', label: 'Nets', before: 98, after: 96 };
const correction: Correction = { topic: 'courtside.scores', revision: 7, observedAt: 0, changes: [change] };

test('correctionWords shows the old and the new value', () => {
  expect(correctionWords('Score', correction)).toMatch(/^Score corrected at .+: Nets 98 → 96\.$/);
});

test('correctionWords shows a value that the source does not have', () => {
  expect(correctionWords('Score', { ...correction, changes: [{ ...change, before: null }] })).toContain('– → 96');
});

test('correctionWords says so when the old values are no longer known', () => {
  expect(correctionWords('Score', { ...correction, changes: [] })).toMatch(/before is not known\.$/);
});

test('correctionWords counts what does not fit into a sentence', () => {
  const changes = Array.from({ length: 9 }, () => change);

  expect(correctionWords('Score', { ...correction, changes })).toMatch(/and 3 more\.$/);
});

test.each([
  [{ what: '101.threePointersMade', label: 'Ada Marlow', before: 3, after: 2 }, 'Ada Marlow three pointers made 3 → 2'],
  [{ what: '101.secondsPlayed', label: 'Ada Marlow', before: 95, after: 60 }, 'Ada Marlow seconds played 1:35 → 1:00'],
  [{ what: 'clockRemainingMs', label: 'Clock', before: 300_000, after: 331_000 }, 'Clock 5:00 → 5:31'],
  [{ what: 'status', label: 'Status', before: 'final', after: 'live' }, 'Status final → live'],
])('correctionWords reads %j as people say it', (changed, words) => {
  expect(correctionWords('Score', { ...correction, changes: [changed] })).toContain(words);
});
