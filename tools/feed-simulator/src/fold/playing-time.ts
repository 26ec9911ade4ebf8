import { lengthOfPeriodMs, timeoutsAtStart } from '../game/rules.ts';
import type { GameSheet } from '../game/sheet.ts';
import type { Action } from '../nba/action.ts';
import type { GameFold, TeamFold } from './game-fold.ts';

/** Line-ups carry over periods; minutes are the clock while on court. */
export function enterPeriod(fold: GameFold, period: number): void {
  for (const team of [fold.home, fold.away]) {
    settle(team, 0);
    while (team.periods.length < period) team.periods.push(0);
    team.teamFouls = 0;
    team.timeoutsLeft = timeoutsAtStart(period, team.timeoutsLeft);
    for (const personId of team.onCourt) comeOn(team, personId, lengthOfPeriodMs(period));
  }
  fold.period = period;
  fold.clockMs = lengthOfPeriodMs(period);
}

/** Counts the time on court up to `clockMs` for everybody who is on; they stay on. */
export function settlePlayingTime(fold: GameFold, clockMs: number): void {
  for (const team of [fold.home, fold.away]) settle(team, clockMs);
}

function settle(team: TeamFold, clockMs: number): void {
  for (const line of team.lines.values()) {
    if (line.onSinceMs === null) continue;
    line.tally.playedMs += Math.max(0, line.onSinceMs - clockMs);
    line.onSinceMs = clockMs;
  }
}

function comeOn(team: TeamFold, personId: number, clockMs: number): void {
  team.onCourt.add(personId);
  const line = team.lines.get(personId);
  if (!line) return;
  line.onSinceMs = clockMs;
  line.hasPlayed = true;
}

function goOff(team: TeamFold, personId: number, clockMs: number): void {
  team.onCourt.delete(personId);
  const line = team.lines.get(personId);
  if (!line || line.onSinceMs === null) return;
  line.tally.playedMs += Math.max(0, line.onSinceMs - clockMs);
  line.onSinceMs = null;
}

export function substitute(team: TeamFold, { personId, subType }: Action, clockMs: number): void {
  if (subType === 'in') comeOn(team, personId, clockMs);
  else goOff(team, personId, clockMs);
}

export function sideOf(sheet: GameSheet, action: Action): 'home' | 'away' | null {
  if (action.teamId === undefined) return null;
  return action.teamId === sheet.home.teamId ? 'home' : 'away';
}
