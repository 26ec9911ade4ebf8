import { comparedFields } from '../official-box-score.ts';
import type { Document } from './bad-case.ts';
import { flattened, type Told } from './told.ts';
import { rowOf } from './told-by-file.ts';

type Fact = Readonly<Record<string, unknown>>;
type Entries = ReadonlyArray<Readonly<Record<string, unknown>>>;

/** Facts as they stand in a topic or on the board, in the words of the contracts. */
export const toldByFact: Readonly<Record<Document, (fact: Fact) => Told>> = {
  scoreboard: toldByScore,
  boxscore: (fact) =>
    flattened(
      (fact.players as Entries).map((line) => [
        String(line.playerId),
        Object.fromEntries(comparedFields.map((name) => [name, line[name]])),
      ]),
    ),
  playbyplay: (fact) =>
    flattened(
      (fact.plays as Entries).map((play) => [
        `${fact.period}/${play.actionNumber}`,
        { clock: play.clockRemainingMs, row: rowOf({ ...play, home: play.homeScore, away: play.awayScore }) },
      ]),
    ),
};

function toldByScore({ status, period, clockRemainingMs: clock, home, away, periodScores }: Fact): Told {
  const team = ({ tricode, name, score, wins, losses }: Told) => ({ tricode, name, score, wins, losses });
  return {
    ...{ status, period, clock },
    ...flattened([
      ['home', team(home as Told)],
      ['away', team(away as Told)],
      ...(periodScores as Entries).map((row) => [Number(row.period), { home: row.home, away: row.away }] as const),
    ]),
  };
}

export const topicOf: Readonly<Record<Document, string>> = {
  scoreboard: 'courtside.scores',
  boxscore: 'courtside.player-stats',
  playbyplay: 'courtside.plays',
};
