import { timeoutsPerGame } from '../game/rules.ts';
import type { Side } from '../game/sheet.ts';
import type { Athlete } from '../season/league.ts';

/** One team during a game. */
export interface Squad {
  readonly side: Side;
  readonly onCourt: Player[];
  readonly bench: Player[];
  teamFouls: number;
  timeoutsLeft: number;
  mandatoryTimeouts: number;
  score: number;
  shotsMade: number;
  shotsTaken: number;
}

/** One player during a game. */
export interface Player {
  readonly athlete: Athlete;
  readonly side: Side;
  fouls: number;
  playedMs: number;
  stintMs: number;
}

export function createSquad(side: Side, roster: readonly Athlete[]): Squad {
  const players = roster.map((athlete) => ({ athlete, side, fouls: 0, playedMs: 0, stintMs: 0 }));
  return {
    side,
    onCourt: players.slice(0, 5),
    bench: players.slice(5),
    teamFouls: 0,
    timeoutsLeft: timeoutsPerGame,
    mandatoryTimeouts: 0,
    score: 0,
    shotsMade: 0,
    shotsTaken: 0,
  };
}
