import type { PlayerFold, TeamFold } from '../fold/game-fold.ts';
import { gameCode, type Side, type TeamSheet } from '../game/sheet.ts';
import { type GameView, runningClockMs } from '../game/view.ts';
import { easternIso, scoreboardTime, utcSeconds } from './eastern-time.ts';
import { type FeedSource, feedNote } from './source.ts';
import { statusFields } from './status.ts';
import { inBonus, periodRows, timeoutsRemaining } from './team-fields.ts';

/** One game of the scoreboard. It changes with the actions and, while the clock runs, with the clock. */
export function scoreboardGame(view: GameView, virtualMs: number) {
  const { sheet } = view.game;
  const { gameStatus, gameStatusText, period, gameClock } = statusFields(view, runningClockMs(view, virtualMs));
  return {
    gameId: sheet.sourceGameId,
    gameCode: gameCode(sheet),
    gameStatus,
    gameStatusText,
    period,
    gameClock,
    gameTimeUTC: utcSeconds(sheet.tipOffMs),
    gameEt: easternIso(sheet.tipOffMs, view.status === 'live'),
    regulationPeriods: 4,
    ifNecessary: false,
    seriesGameNumber: '',
    gameLabel: '',
    gameSubLabel: '',
    seriesText: '',
    seriesConference: '',
    poRoundDesc: '',
    gameSubtype: '',
    isNeutral: false,
    homeTeam: scoreboardTeam(view, 'home'),
    awayTeam: scoreboardTeam(view, 'away'),
    gameLeaders: { homeLeaders: leader(view, 'home'), awayLeaders: leader(view, 'away') },
    pbOdds: { team: null, odds: 0, suspended: 0 },
  };
}
export type ScoreboardGame = ReturnType<typeof scoreboardGame>;

export function scoreboardDocument(
  source: FeedSource,
  gameDate: string,
  games: readonly ScoreboardGame[],
  timeMs: number,
) {
  return {
    meta: {
      version: 1,
      request: 'https://courtside.invalid/liveData/scoreboard/todaysScoreboard_00.json',
      time: scoreboardTime(timeMs),
      code: 200,
      ...feedNote(source),
    },
    scoreboard: { gameDate, leagueId: '00', leagueName: leagueNames[source], games },
  };
}

const leagueNames: Readonly<Record<FeedSource, string>> = {
  simulated: 'Courtside Invented League',
  replay: 'National Basketball Association',
};

function scoreboardTeam(view: GameView, side: Side) {
  const { teamId, name, city, tricode, wins, losses } = view.game.sheet[side];
  return {
    teamId,
    teamName: name,
    teamCity: city,
    teamTricode: tricode,
    wins,
    losses,
    score: view.fold[side].score,
    seed: null,
    inBonus: inBonus(view, side),
    timeoutsRemaining: timeoutsRemaining(view, side),
    periods: periodRows(view, side),
  };
}

/** Who has most points; nobody (id 0) before the tip-off. */
function leader(view: GameView, side: Side) {
  const team = view.game.sheet[side];
  const best = view.status === 'scheduled' ? null : bestScorer(view.fold[side]);
  return best ? leaderFields(best, team) : nobody(team);
}

function bestScorer({ lines }: TeamFold): PlayerFold | null {
  const played = [...lines.values()].filter(({ hasPlayed }) => hasPlayed);
  return played.reduce<PlayerFold | null>(
    (best, line) => (best === null || line.tally.points > best.tally.points ? line : best),
    null,
  );
}

const leaderFields = ({ sheet, tally }: PlayerFold, { tricode }: TeamSheet) => ({
  personId: sheet.personId,
  name: sheet.name,
  jerseyNum: sheet.jerseyNum,
  position: sheet.position,
  teamTricode: tricode,
  playerSlug: sheet.name.toLowerCase().replaceAll(/[^a-z]+/g, '-') as string | null,
  points: tally.points,
  rebounds: tally.reboundsOffensive + tally.reboundsDefensive,
  assists: tally.assists,
});

const nobody = ({ tricode }: TeamSheet): ReturnType<typeof leaderFields> => ({
  personId: 0,
  name: '',
  jerseyNum: '',
  position: '',
  teamTricode: tricode,
  playerSlug: null,
  points: 0,
  rebounds: 0,
  assists: 0,
});
