import type { BadCase } from './bad-case.ts';

/** Cases that are played at the same time without disturbing each other. */
export interface Round {
  /** Each with the place of its game among those that move, or null where it concerns all. */
  readonly cases: ReadonlyArray<{ readonly bad: BadCase; readonly place: number | null }>;
  /** How many games have faults of their own; the ones behind them show that the others go on. */
  readonly gameCount: number;
}

/** Games with spoiled files, and games with spoiled rows of the scoreboard, in one round. */
export const fileGamesMax = 2;
export const rowGamesMax = 3;

/**
 * Every case once. A scoreboard that fails as a whole stands beside spoiled files of games, for those are read without it;
 * whoever is made to leave the host alone has a round without others of that reader; what takes as long as a time-out is
 * played together.
 */
export function planRounds(cases: readonly BadCase[]): Round[] {
  const of = (reach: BadCase['reach'], document: BadCase['document'], isLong = false) =>
    cases.filter((bad) => bad.reach === reach && bad.document === document && (bad.fault.kind === 'hang') === isLong);
  const lanes = {
    file: of('file', 'scoreboard'),
    row: of('row', 'scoreboard'),
    boxscore: of('game', 'boxscore'),
    playbyplay: of('game', 'playbyplay'),
  };
  const long = [...of('file', 'scoreboard', true), ...of('game', 'boxscore', true), ...of('game', 'playbyplay', true)];
  const [boxScoreHosts, playByPlayHosts] = [of('host', 'boxscore'), of('host', 'playbyplay')];
  return [
    ...(long.length > 0 ? [asRound(long, [])] : []),
    ...mixedRounds(lanes),
    ...boxScoreHosts.map((bad, index) => asRound([bad, ...playByPlayHosts.slice(index, index + 1)], [])),
    ...of('host', 'scoreboard').map((bad) => asRound([bad], [])),
  ];
}

type Lanes = Readonly<Record<'file' | 'row' | 'boxscore' | 'playbyplay', BadCase[]>>;

function mixedRounds({ file, row, boxscore, playbyplay }: Lanes): Round[] {
  const rounds: Round[] = [];
  while (file.length + row.length + boxscore.length + playbyplay.length > 0) {
    const files = [...boxscore.splice(0, fileGamesMax), ...playbyplay.splice(0, fileGamesMax), ...file.splice(0, 1)];
    const isListWhole = files.every(({ reach }) => reach !== 'file');
    rounds.push(asRound(files, isListWhole ? row.splice(0, rowGamesMax) : []));
  }
  return rounds;
}

/** A box score and a play-by-play of the same game are read by two who do not know of each other. */
function asRound(files: readonly BadCase[], rows: readonly BadCase[]): Round {
  const taken = { boxscore: 0, playbyplay: 0, scoreboard: 0 };
  const placedFiles = files.map((bad) => ({ bad, place: bad.reach === 'game' ? taken[bad.document]++ : null }));
  const fileGameCount = Math.max(taken.boxscore, taken.playbyplay);
  const placedRows = rows.map((bad, index) => ({ bad, place: fileGameCount + index }));
  return { cases: [...placedFiles, ...placedRows], gameCount: fileGameCount + rows.length };
}
