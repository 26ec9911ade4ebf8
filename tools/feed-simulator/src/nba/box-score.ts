import type { PlayerFold } from '../fold/game-fold.ts';
import { type Arena, gameCode, type Official, type Side } from '../game/sheet.ts';
import type { GameView } from '../game/view.ts';
import { easternIso, gameFileTime, utcSeconds } from './eastern-time.ts';
import { playerStatistics } from './player-statistics.ts';
import { type FeedSource, feedNote } from './source.ts';
import { statusFields } from './status.ts';
import { inBonus, periodRows, timeoutsRemaining } from './team-fields.ts';
import { teamStatistics } from './team-statistics.ts';

export const gameFileMeta = (source: FeedSource, gameId: string, file: 'boxscore' | 'playbyplay', timeMs: number) => ({
  version: 1,
  code: 200,
  request: `http://courtside.invalid/games/${gameId}/${file}?Format=json`,
  time: gameFileTime(timeMs),
  ...feedNote(source),
});

/** The box score; its clock is that of the last action, because the file changes with actions only. */
export function boxScoreDocument(source: FeedSource, view: GameView, timeMs: number) {
  const { sheet } = view.game;
  const isLive = view.status === 'live';
  const { gameStatusText, gameStatus, period, gameClock } = statusFields(view, isLive ? boxClockMs(view) : 0);
  const eastern = easternIso(sheet.tipOffMs, true);
  return {
    meta: gameFileMeta(source, sheet.sourceGameId, 'boxscore', timeMs),
    game: {
      gameId: sheet.sourceGameId,
      gameTimeLocal: eastern,
      gameTimeUTC: utcSeconds(sheet.tipOffMs),
      gameTimeHome: eastern,
      gameTimeAway: eastern,
      gameEt: eastern,
      duration: durationMinutes(view),
      gameCode: gameCode(sheet),
      gameStatusText,
      gameStatus,
      regulationPeriods: 4,
      period,
      gameClock,
      attendance: sheet.attendance,
      sellout: '0',
      arena: arenaFields(sheet.arena),
      officials: sheet.officials.map(officialFields),
      homeTeam: boxScoreTeam(view, 'home'),
      awayTeam: boxScoreTeam(view, 'away'),
    },
  };
}

const boxClockMs = ({ fold }: GameView) => (fold.phase === 'inPlay' ? fold.clockMs : 0);

/** Minutes from the first action to the last, whole. */
function durationMinutes({ actions }: GameView): number {
  const [first, last] = [actions[0], actions.at(-1)];
  if (!first || !last) return 0;
  return Math.round((Date.parse(last.timeActual) - Date.parse(first.timeActual)) / 60_000);
}

function boxScoreTeam(view: GameView, side: Side) {
  const { teamId, name, city, tricode } = view.game.sheet[side];
  const team = view.fold[side];
  return {
    teamId,
    teamName: name,
    teamCity: city,
    teamTricode: tricode,
    score: team.score,
    inBonus: inBonus(view, side),
    timeoutsRemaining: timeoutsRemaining(view, side),
    periods: periodRows(view, side),
    players: [...team.lines.values()].map((line, index) =>
      playerFields(line, index + 1, view.status !== 'scheduled' && team.onCourt.has(line.sheet.personId)),
    ),
    statistics: teamStatistics(view.fold, side),
  };
}

function playerFields({ sheet, tally, hasPlayed }: PlayerFold, order: number, isOnCourt: boolean) {
  return {
    status: sheet.isActive ? 'ACTIVE' : 'INACTIVE',
    ...(sheet.notPlayingReason ? { notPlayingReason: sheet.notPlayingReason } : {}),
    ...(sheet.notPlayingDescription ? { notPlayingDescription: sheet.notPlayingDescription } : {}),
    order,
    personId: sheet.personId,
    jerseyNum: sheet.jerseyNum,
    ...(sheet.isStarter ? { position: sheet.position } : {}),
    starter: flag(sheet.isStarter),
    oncourt: flag(isOnCourt),
    played: flag(hasPlayed),
    statistics: playerStatistics(tally),
    name: sheet.name,
    nameI: sheet.nameI,
    firstName: sheet.firstName,
    familyName: sheet.familyName,
  };
}

const flag = (value: boolean) => (value ? '1' : '0');

const arenaFields = ({ id, name, city, state, country, timezone }: Arena) => ({
  arenaId: id,
  arenaName: name,
  arenaCity: city,
  arenaState: state,
  arenaCountry: country,
  arenaTimezone: timezone,
});

const officialFields = ({ personId, name, nameI, firstName, familyName, jerseyNum, assignment }: Official) => ({
  personId,
  name,
  nameI,
  firstName,
  familyName,
  jerseyNum,
  assignment,
});
