import type { CountedStat, Truth } from '../engine/truth.ts';
import { foldGame } from '../fold/fold-game.ts';
import type { Tally } from '../fold/tally.ts';
import { type GameSheet, type Side, sides } from '../game/sheet.ts';
import type { Action } from '../nba/action.ts';
import { parseIsoClock } from '../nba/clock-text.ts';
import type { RecordedBox } from './recording.ts';

/** What the official box score says. */
export function truthOfBoxScore({ game }: RecordedBox): Truth {
  const teams = { home: game.homeTeam, away: game.awayTeam };
  return {
    score: { home: teams.home.score, away: teams.away.score },
    periods: teams.home.periods.map(({ score }, index) => ({
      home: score,
      away: teams.away.periods[index]?.score ?? 0,
    })),
    players: sides.flatMap((side) =>
      teams[side].players.map(({ personId, statistics }) => ({ personId, side, ...officialLine(statistics) })),
    ),
  };
}

/** What the recorded rows come to. */
export function truthOfActions(sheet: GameSheet, actions: readonly Action[]): Truth {
  const fold = foldGame(sheet, actions);
  const periods = fold.home.periods.map((home, index) => ({ home, away: fold.away.periods[index] ?? 0 }));
  const line = (side: Side, personId: number, tally: Tally) => ({ personId, side, ...foldedLine(tally) });
  const players = sides.flatMap((side) =>
    [...fold[side].lines.values()].map(({ sheet: { personId }, tally }) => line(side, personId, tally)),
  );
  return { score: { home: fold.home.score, away: fold.away.score }, periods, players };
}

const foldedLine = (tally: Tally): Record<CountedStat, number> => ({
  millisecondsPlayed: tally.playedMs,
  points: tally.points,
  fieldGoalsMade: tally.fieldGoalsMade,
  fieldGoalsAttempted: tally.fieldGoalsAttempted,
  threePointersMade: tally.threePointersMade,
  threePointersAttempted: tally.threePointersAttempted,
  freeThrowsMade: tally.freeThrowsMade,
  freeThrowsAttempted: tally.freeThrowsAttempted,
  offensiveRebounds: tally.reboundsOffensive,
  defensiveRebounds: tally.reboundsDefensive,
  assists: tally.assists,
  steals: tally.steals,
  blocks: tally.blocks,
  turnovers: tally.turnovers,
  personalFouls: tally.foulsPersonal,
  technicalFouls: tally.foulsTechnical,
  plusMinus: tally.plus - tally.minus,
});

type Statistics = Readonly<Record<string, number | string>>;

function officialLine(statistics: Statistics): Record<CountedStat, number> {
  const count = (name: string) => Number(statistics[name] ?? 0);
  return {
    millisecondsPlayed: parseIsoClock(String(statistics.minutes)),
    points: count('points'),
    fieldGoalsMade: count('fieldGoalsMade'),
    fieldGoalsAttempted: count('fieldGoalsAttempted'),
    threePointersMade: count('threePointersMade'),
    threePointersAttempted: count('threePointersAttempted'),
    freeThrowsMade: count('freeThrowsMade'),
    freeThrowsAttempted: count('freeThrowsAttempted'),
    offensiveRebounds: count('reboundsOffensive'),
    defensiveRebounds: count('reboundsDefensive'),
    assists: count('assists'),
    steals: count('steals'),
    blocks: count('blocks'),
    turnovers: count('turnovers'),
    personalFouls: count('foulsPersonal'),
    technicalFouls: count('foulsTechnical'),
    plusMinus: count('plusMinusPoints'),
  };
}
