import { timeoutsPerGame } from '../game/rules.ts';
import { type GameSheet, type PlayerSheet, type Side, sides } from '../game/sheet.ts';
import { createTally, type Tally } from './tally.ts';

export type Phase = 'pregame' | 'inPlay' | 'endOfPeriod' | 'halftime' | 'final';

/** A game as its visible actions tell it. Made by `foldGame` and nowhere else; readers take it as it is. */
export interface GameFold {
  phase: Phase;
  period: number;
  /** Game clock after the last action. */
  clockMs: number;
  /** The last period that ended: during a break the line-ups of the next one come in already. */
  endedPeriod: number;
  readonly home: TeamFold;
  readonly away: TeamFold;
  /** Line-ups at the last foul: free throws count for these. */
  lineUpsAtFoul: Readonly<Record<Side, readonly number[]>>;
  readonly scores: ScoreStep[];
}

/** The score after an action that changed it. */
export interface ScoreStep {
  readonly side: Side;
  readonly points: number;
  readonly home: number;
  readonly away: number;
  /** Game time since the tip-off. */
  readonly playedMs: number;
}

export interface TeamFold {
  readonly lines: Map<number, PlayerFold>;
  /** Points by period, from the first. */
  readonly periods: number[];
  score: number;
  readonly onCourt: Set<number>;
  /** Team fouls of this period; offensive and technical ones are none. */
  teamFouls: number;
  foulsTeam: number;
  timeoutsLeft: number;
  reboundsTeamOffensive: number;
  reboundsTeamDefensive: number;
  turnoversTeam: number;
  /** Attempts and makes by how they came about, and points after the other's turnovers. */
  readonly situations: Record<Situation, { attempted: number; made: number; points: number }>;
}
export type Situation = 'fastbreak' | 'pointsinthepaint' | '2ndchance' | 'fromturnover';

export interface PlayerFold {
  readonly sheet: PlayerSheet;
  readonly tally: Tally;
  hasPlayed: boolean;
  /** Clock at which he came on in this period; null on the bench. */
  onSinceMs: number | null;
}

export function createGameFold(sheet: GameSheet): GameFold {
  const [home, away] = sides.map((side) => createTeamFold(sheet[side].players)) as [TeamFold, TeamFold];
  const lineUpsAtFoul = { home: [...home.onCourt], away: [...away.onCourt] };
  return { phase: 'pregame', period: 0, clockMs: 0, endedPeriod: 0, home, away, lineUpsAtFoul, scores: [] };
}

function createTeamFold(players: readonly PlayerSheet[]): TeamFold {
  const none = () => ({ attempted: 0, made: 0, points: 0 });
  return {
    lines: new Map(
      players.map((sheet) => [sheet.personId, { sheet, tally: createTally(), hasPlayed: false, onSinceMs: null }]),
    ),
    periods: [],
    score: 0,
    onCourt: new Set(players.filter(({ isStarter }) => isStarter).map(({ personId }) => personId)),
    teamFouls: 0,
    foulsTeam: 0,
    timeoutsLeft: timeoutsPerGame,
    reboundsTeamOffensive: 0,
    reboundsTeamDefensive: 0,
    turnoversTeam: 0,
    situations: { fastbreak: none(), pointsinthepaint: none(), '2ndchance': none(), fromturnover: none() },
  };
}

export const tallyOf = (team: TeamFold, personId: number | undefined): Tally | undefined =>
  team.lines.get(personId ?? 0)?.tally;
