import { expect, test } from '@jest/globals';
import { bannersOf, sourceWords } from './source-words.ts';

test('sourceWords says nothing special about the league’s own feed', () => {
  expect(sourceWords('nba-cdn')).toEqual({ label: 'NBA', banner: null });
});

test('sourceWords says plainly that data is simulated or replayed', () => {
  expect(sourceWords('simulated').banner).toMatch(/^Simulated.*invented/);
  expect(sourceWords('replay').banner).toMatch(/^Replay.*not happening now/);
});

test('sourceWords never takes an unknown source for the real one', () => {
  expect(sourceWords('made-up')).toEqual({
    label: 'made-up',
    banner: 'The source of these games calls itself “made-up”.',
  });
});

test('bannersOf says each sentence once', () => {
  expect(bannersOf(['simulated', 'nba-cdn', 'simulated'])).toHaveLength(1);
  expect(bannersOf(['nba-cdn'])).toEqual([]);
});
