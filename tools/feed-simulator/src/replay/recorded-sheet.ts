import type { Arena, GameSheet, PlayerSheet, TeamSheet } from '../game/sheet.ts';
import { easternDate } from '../nba/eastern-time.ts';
import { deriveTeams } from './derive-teams.ts';
import type { RecordedBox, RecordedTeam, Recording } from './recording.ts';

const halfHourMs = 30 * 60_000;
const nowhere: Arena = { id: 0, name: '', city: '', state: '', country: '', timezone: 'America/New_York' };

/** The sheet of a recorded game, on its recorded day: from the box score, or as far as the actions tell. */
export function recordedSheet({ gameId, playByPlay, boxScore }: Recording): GameSheet {
  const { actions } = playByPlay.game;
  const firstMs = Math.min(...actions.map(({ timeActual }) => Date.parse(timeActual)));
  if (boxScore) return fromBoxScore(gameId, boxScore, firstMs);
  return {
    sourceGameId: gameId,
    gameDate: easternDate(firstMs),
    tipOffMs: Math.floor(firstMs / halfHourMs) * halfHourMs, // Games are set for the hour or the half hour.
    isPostponed: false,
    attendance: 0,
    arena: nowhere,
    officials: [],
    ...deriveTeams(actions),
  };
}

function fromBoxScore(gameId: string, { game }: RecordedBox, firstMs: number): GameSheet {
  const { arena } = game;
  const date = game.gameCode.slice(0, 8);
  return {
    sourceGameId: gameId,
    gameDate: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`,
    tipOffMs: Math.min(Date.parse(game.gameTimeUTC), firstMs),
    isPostponed: false,
    attendance: game.attendance,
    arena: {
      id: arena.arenaId,
      name: arena.arenaName,
      city: arena.arenaCity,
      state: arena.arenaState,
      country: arena.arenaCountry,
      timezone: arena.arenaTimezone,
    },
    officials: game.officials,
    home: teamSheet(game.homeTeam),
    away: teamSheet(game.awayTeam),
  };
}

function teamSheet({ teamId, teamName, teamCity, teamTricode, players }: RecordedTeam): TeamSheet {
  return {
    teamId,
    city: teamCity,
    name: teamName,
    tricode: teamTricode,
    wins: null,
    losses: null,
    players: players.map(playerSheet),
  };
}

function playerSheet(player: RecordedTeam['players'][number]): PlayerSheet {
  const { personId, name, nameI, firstName, familyName, jerseyNum, notPlayingReason, notPlayingDescription } = player;
  return {
    personId,
    name,
    nameI,
    firstName,
    familyName,
    jerseyNum,
    position: player.position ?? '',
    isStarter: player.starter === '1',
    isActive: player.status === 'ACTIVE',
    ...(notPlayingReason === undefined ? {} : { notPlayingReason }),
    ...(notPlayingDescription === undefined ? {} : { notPlayingDescription }),
  };
}
