import { expect, test } from '@jest/globals';
import { score } from '../testing/facts.ts';
import { Evenings } from './evenings.ts';

const hourMs = 60 * 60 * 1_000;
const game = (
  gameId: string,
  source: string,
  gameDate: string,
  observedAt: number,
  status: 'live' | 'final' = 'final',
) => ({
  fact: score({ gameId, source, gameDate, status }),
  observedAt,
});

test('Evenings takes the evening of the newest fact for the current one, whatever its date', () => {
  const evenings = new Evenings(
    [game('simulated:1', 'simulated', '2031-05-05', 1_000), game('replay:1', 'replay', '2021-01-15', 2_000)],
    [],
  );

  expect(evenings.current).toEqual({ source: 'replay', gameDate: '2021-01-15' });
});

test('Evenings lists every evening with its games, newest date first', () => {
  const evenings = new Evenings(
    [
      game('simulated:1', 'simulated', '2026-01-15', 1),
      game('simulated:2', 'simulated', '2026-01-16', 2, 'live'),
      game('simulated:3', 'simulated', '2026-01-16', 2),
    ],
    [],
  );

  expect(evenings.summaries).toEqual([
    { source: 'simulated', gameDate: '2026-01-16', gameCount: 2, liveGameCount: 1 },
    { source: 'simulated', gameDate: '2026-01-15', gameCount: 1, liveGameCount: 0 },
  ]);
  expect(evenings.gameIdsOf({ source: 'simulated', gameDate: '2026-01-16' })).toEqual(['simulated:2', 'simulated:3']);
  expect(evenings.newestOf('simulated')).toEqual({ source: 'simulated', gameDate: '2026-01-16' });
});

test('Evenings shows a game of which only a box score is known with the newest evening of its source', () => {
  const undated = [
    { fact: { gameId: 'simulated:9', source: 'simulated' }, observedAt: 20 * hourMs },
    { fact: { gameId: 'simulated:8', source: 'simulated' }, observedAt: 1 * hourMs },
    { fact: { gameId: 'replay:9', source: 'replay' }, observedAt: 20 * hourMs },
  ];
  const dated = [
    game('simulated:1', 'simulated', '2026-01-15', 2 * hourMs),
    game('simulated:2', 'simulated', '2026-01-16', 20 * hourMs),
  ];

  const evenings = new Evenings(dated, undated);

  expect(evenings.gameIdsOf({ source: 'simulated', gameDate: '2026-01-16' })).toEqual(['simulated:2', 'simulated:9']);
  expect(evenings.gameIdsOf({ source: 'simulated', gameDate: '2026-01-15' })).toEqual(['simulated:1']);
});

test('Evenings has an evening without a date when there is nothing but box scores', () => {
  const evenings = new Evenings([], [{ fact: { gameId: 'simulated:9', source: 'simulated' }, observedAt: hourMs }]);

  expect(evenings.current).toEqual({ source: 'simulated', gameDate: null });
  expect(evenings.gameIdsOf({ source: 'simulated', gameDate: null })).toEqual(['simulated:9']);
  expect(new Evenings([], []).current).toBeNull();
});
