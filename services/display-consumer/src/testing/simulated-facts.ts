import type { PlayerStats } from '@courtside/contract-player-stats';
import type { Plays } from '@courtside/contract-plays';
import type { Score } from '@courtside/contract-scores';
import { type Action, type GameView, type PlayerFold, parseIsoClock, type Side } from '@courtside/feed-simulator/games';
import { anyLine, anyScore } from './facts.ts';

/** What a fact says, before its owner has given it a revision and a time. */
export type Content<Fact> = Omit<Fact, 'revision' | 'observedAt' | 'isCorrection'>;

// The producers' own reading of the feed is theirs alone: this is a plain one of the same simulated games, for tests.

const gameIdOf = ({ game }: GameView) => `simulated:${game.sheet.sourceGameId}`;

export function scoreOf(view: GameView): Content<Score> {
  const { fold, game, status, period } = view;
  const team = (side: Side) => {
    const { teamId, tricode, name, city } = game.sheet[side];
    return { ...anyScore[side], teamId: String(teamId), tricode, name, city, score: fold[side].score };
  };
  const { revision: _revision, observedAt: _observedAt, isCorrection: _isCorrection, ...steady } = anyScore;
  return {
    ...steady,
    gameId: gameIdOf(view),
    gameDate: game.sheet.gameDate,
    scheduledTipOff: game.sheet.tipOffMs,
    status,
    phase: status === 'scheduled' ? 'pregame' : fold.phase,
    period,
    clockRemainingMs: status === 'live' ? fold.clockMs : null,
    home: team('home'),
    away: team('away'),
    periodScores: Array.from({ length: period }, (_, index) => ({
      period: index + 1,
      home: fold.home.periods[index] ?? 0,
      away: fold.away.periods[index] ?? 0,
    })),
  };
}

export function statsOf(view: GameView): Content<PlayerStats> {
  const linesOf = (side: Side) => [...view.fold[side].lines.values()].map((player) => lineOf(view, side, player));
  const players = [...linesOf('home'), ...linesOf('away')];
  return { gameId: gameIdOf(view), source: 'simulated', isFinal: view.status === 'final', players };
}

function lineOf(
  { fold }: GameView,
  side: Side,
  { sheet, tally, hasPlayed }: PlayerFold,
): PlayerStats['players'][number] {
  return {
    ...anyLine,
    playerId: String(sheet.personId),
    side,
    name: sheet.name,
    isStarter: sheet.isStarter,
    isOnCourt: fold[side].onCourt.has(sheet.personId),
    participation: hasPlayed ? 'played' : 'didNotPlay',
    secondsPlayed: Math.floor(tally.playedMs / 1_000),
    points: tally.points,
    totalRebounds: tally.reboundsOffensive + tally.reboundsDefensive,
    assists: tally.assists,
    personalFouls: tally.foulsPersonal,
    plusMinus: tally.plus - tally.minus,
  };
}

/** One for each period that has begun. */
export function playsOf(view: GameView): Content<Plays>[] {
  const periods = [...new Set(view.actions.map(({ period }) => period))];
  return periods.map((period) => {
    const actions = view.actions.filter((action) => action.period === period);
    return {
      gameId: gameIdOf(view),
      period,
      source: 'simulated',
      homeTeamId: String(view.game.sheet.home.teamId),
      awayTeamId: String(view.game.sheet.away.teamId),
      isPeriodOver: actions.some(({ actionType, subType }) => actionType === 'period' && subType === 'end'),
      isFinal: actions.some(({ actionType }) => actionType === 'game'),
      plays: actions.map(playOf),
    };
  });
}

function playOf(action: Action): Plays['plays'][number] {
  return {
    actionNumber: action.actionNumber,
    order: action.orderNumber,
    clockRemainingMs: parseIsoClock(action.clock),
    occurredAt: Date.parse(action.timeActual),
    editedAt: null,
    isCorrected: false,
    kind: 'other',
    subKind: action.subType ?? null,
    descriptor: action.descriptor ?? null,
    qualifiers: action.qualifiers,
    text: action.actionType,
    side: null,
    playerId: action.personId === 0 ? null : String(action.personId),
    playerName: action.playerNameI ?? null,
    isMade: null,
    points: null,
    homeScore: Number(action.scoreHome),
    awayScore: Number(action.scoreAway),
    shot: null,
    others: [],
  };
}
