import { type Course, courseOf } from '../fold/course.ts';
import type { GameFold, TeamFold } from '../fold/game-fold.ts';
import { addTallies, type Tally } from '../fold/tally.ts';
import { lengthOfPeriodMs } from '../game/rules.ts';
import { otherSide, type Side } from '../game/sheet.ts';
import { isoClock } from './clock-text.ts';
import { percentage, shooting } from './player-statistics.ts';

/** `statistics` of a team in the box score: the players' sums, what belongs to the team, and the course of the game. */
export function teamStatistics(fold: GameFold, side: Side) {
  const team = fold[side];
  const tally = addTallies([...team.lines.values()].map((line) => line.tally));
  const playedMs = gameMs(fold);
  return {
    ...efforts(team, tally),
    ...shooting(tally),
    ...shootingMeasures(tally),
    ...rebounds(team, tally),
    ...situations(team),
    ...courseFields(courseOf(fold, side, playedMs)),
    minutes: isoClock(playedMs * 5),
    minutesCalculated: `PT${Math.round((playedMs * 5) / 60_000)}M`,
    points: team.score,
    pointsAgainst: fold[otherSide(side)].score,
  };
}

function gameMs(fold: GameFold): number {
  let sum = 0;
  for (let period = 1; period <= fold.period; period += 1) sum += lengthOfPeriodMs(period);
  return sum - fold.clockMs;
}

function efforts(team: TeamFold, tally: Tally) {
  const bench = [...team.lines.values()].filter(({ sheet }) => !sheet.isStarter);
  const turnoversTotal = tally.turnovers + team.turnoversTeam;
  return {
    assists: tally.assists,
    assistsTurnoverRatio: percentage(tally.assists, turnoversTotal),
    benchPoints: bench.reduce((sum, line) => sum + line.tally.points, 0),
    blocks: tally.blocks,
    blocksReceived: tally.blocksReceived,
    foulsOffensive: tally.foulsOffensive,
    foulsDrawn: tally.foulsDrawn,
    foulsPersonal: tally.foulsPersonal,
    foulsTeam: team.foulsTeam,
    foulsTechnical: tally.foulsTechnical,
    foulsTeamTechnical: 0,
    steals: tally.steals,
    turnovers: tally.turnovers,
    turnoversTeam: team.turnoversTeam,
    turnoversTotal,
  };
}

function shootingMeasures(tally: Tally) {
  const trueShootingAttempts = tally.fieldGoalsAttempted + 0.44 * tally.freeThrowsAttempted;
  const effective = tally.fieldGoalsMade + 0.5 * tally.threePointersMade;
  return {
    fieldGoalsEffectiveAdjusted: percentage(effective, tally.fieldGoalsAttempted),
    trueShootingAttempts,
    trueShootingPercentage: percentage(tally.points, 2 * trueShootingAttempts),
  };
}

function rebounds(team: TeamFold, tally: Tally) {
  const reboundsPersonal = tally.reboundsDefensive + tally.reboundsOffensive;
  const reboundsTeam = team.reboundsTeamDefensive + team.reboundsTeamOffensive;
  return {
    reboundsDefensive: tally.reboundsDefensive,
    reboundsOffensive: tally.reboundsOffensive,
    reboundsPersonal,
    reboundsTeam,
    reboundsTeamDefensive: team.reboundsTeamDefensive,
    reboundsTeamOffensive: team.reboundsTeamOffensive,
    reboundsTotal: reboundsPersonal + reboundsTeam,
  };
}

function situations({ situations }: TeamFold) {
  const { fastbreak, pointsinthepaint: paint, '2ndchance': second, fromturnover } = situations;
  return {
    fastBreakPointsAttempted: fastbreak.attempted,
    fastBreakPointsMade: fastbreak.made,
    fastBreakPointsPercentage: percentage(fastbreak.made, fastbreak.attempted),
    pointsFastBreak: fastbreak.points,
    pointsFromTurnovers: fromturnover.points,
    pointsInThePaint: paint.points,
    pointsInThePaintAttempted: paint.attempted,
    pointsInThePaintMade: paint.made,
    pointsInThePaintPercentage: percentage(paint.made, paint.attempted),
    pointsSecondChance: second.points,
    secondChancePointsAttempted: second.attempted,
    secondChancePointsMade: second.made,
    secondChancePointsPercentage: percentage(second.made, second.attempted),
  };
}

const courseFields = ({ timeLeadingMs, ...course }: Course) => ({ ...course, timeLeading: isoClock(timeLeadingMs) });
