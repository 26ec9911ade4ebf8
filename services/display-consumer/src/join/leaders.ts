import type { PlayerLine, Side } from '@courtside/contract-player-stats';
import type { Leader, TeamLeaders } from '../api.ts';

/** Who leads a team in points, rebounds and assists. */
export function leadersOf(players: readonly PlayerLine[], side: Side): TeamLeaders {
  const team = players.filter((line) => line.side === side);
  return {
    points: leaderIn(team, 'points'),
    rebounds: leaderIn(team, 'totalRebounds'),
    assists: leaderIn(team, 'assists'),
  };
}

/** Nobody leads with nothing. Of equals the one with more points is named, then the one whom the source names first. */
function leaderIn(team: readonly PlayerLine[], name: 'points' | 'totalRebounds' | 'assists'): Leader | null {
  const best = team.reduce<PlayerLine | null>(
    (leader, line) => (leader && !leads(line, leader, name) ? leader : line),
    null,
  );
  const value = best?.[name] ?? 0;
  return best && value > 0 ? { playerId: best.playerId, name: best.name, value } : null;
}

function leads(a: PlayerLine, b: PlayerLine, name: 'points' | 'totalRebounds' | 'assists'): boolean {
  const difference = (a[name] ?? 0) - (b[name] ?? 0);
  return difference !== 0 ? difference > 0 : (a.points ?? 0) > (b.points ?? 0);
}
