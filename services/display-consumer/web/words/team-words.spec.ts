import { expect, test } from '@jest/globals';
import { game } from '../testing/views.ts';
import { hasScore, matchWords, recordWords } from './team-words.ts';

test('recordWords shows wins and losses where the source has both', () => {
  expect(recordWords({ wins: 12, losses: 0 })).toBe('12–0');
  expect(recordWords({ wins: 12, losses: null })).toBeNull();
});

test('hasScore is false for a game that was not played', () => {
  const statuses = ['scheduled', 'live', 'final', 'postponed', 'cancelled', 'suspended'] as const;

  expect(statuses.filter(hasScore)).toEqual(['live', 'final', 'suspended']);
});

test('matchWords names the visiting team first', () => {
  expect(matchWords(game())).toBe('Warriors at Nets');
  expect(matchWords(game({ away: null }))).toBe('Unknown team at Nets');
});
