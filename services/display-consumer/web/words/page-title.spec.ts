import { expect, test } from '@jest/globals';
import { game } from '../testing/views.ts';
import { eveningTitle, gameTitle } from './page-title.ts';

test('eveningTitle counts the live games', () => {
  expect(eveningTitle([game(), game({ status: 'final' })])).toBe('1 live · Courtside');
  expect(eveningTitle([])).toBe('Courtside');
});

test('gameTitle carries the score', () => {
  expect(gameTitle(game(), 'Q2 5:32', false)).toBe('GSW 42 – 40 BKN · Q2 5:32 · Courtside');
});

test('gameTitle never shows an old score as news', () => {
  expect(gameTitle(game(), 'Q2 5:32', true)).toMatch(/^\(old\) GSW 42/);
});

test('gameTitle shows no 0 – 0 before a game', () => {
  expect(gameTitle(game({ status: 'scheduled' }), '20:30', false)).toBe('GSW at BKN · 20:30 · Courtside');
});

test('gameTitle is there while nothing is known', () => {
  expect(gameTitle(null, '', false)).toBe('Game · Courtside');
});
