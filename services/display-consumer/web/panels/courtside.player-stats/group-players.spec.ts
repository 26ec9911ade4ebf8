import { expect, test } from '@jest/globals';
import { someLine } from '../../testing/views.ts';
import { groupPlayers } from './group-players.ts';

test('groupPlayers sets starters, bench and who did not play apart', () => {
  const groups = groupPlayers([
    { ...someLine, playerId: 'bench', isStarter: false },
    { ...someLine, playerId: 'starter' },
    { ...someLine, playerId: 'out', participation: 'inactive', isStarter: false },
    { ...someLine, playerId: 'coach', participation: 'didNotPlay', isStarter: false },
  ]);

  expect(groups.map(({ title, hasNumbers }) => [title, hasNumbers])).toEqual([
    ['Starters', true],
    ['Bench', true],
    ['Has not played', false],
    ['Inactive', false],
  ]);
  expect(groups.map(({ players }) => players[0]?.playerId)).toEqual(['starter', 'bench', 'coach', 'out']);
});

test('groupPlayers keeps the order of the source and leaves empty groups out', () => {
  const groups = groupPlayers([
    { ...someLine, playerId: 'b' },
    { ...someLine, playerId: 'a' },
  ]);

  expect(groups).toHaveLength(1);
  expect(groups[0]?.players.map(({ playerId }) => playerId)).toEqual(['b', 'a']);
});
