export interface League {
  readonly league: 'nba' | 'wnba' | 'gLeague' | 'other';
  readonly periodLengthSeconds: number;
  readonly overtimeLengthSeconds: number;
}

const minuteSeconds = 60;
const twelveMinutes = { periodLengthSeconds: 12 * minuteSeconds, overtimeLengthSeconds: 5 * minuteSeconds };

const leagues: Readonly<Record<string, League>> = {
  '00': { league: 'nba', ...twelveMinutes },
  '10': { league: 'wnba', periodLengthSeconds: 10 * minuteSeconds, overtimeLengthSeconds: 5 * minuteSeconds },
  '20': { league: 'gLeague', ...twelveMinutes },
};

/** The league and its lengths of play, which only the first two characters of a game's id tell. */
export function leagueOf(sourceGameId: string): League {
  return leagues[sourceGameId.slice(0, 2)] ?? { league: 'other', ...twelveMinutes };
}
