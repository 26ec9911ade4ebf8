import type { GameSummary } from '../../src/api.ts';
import { hasScore } from './team-words.ts';

/** The title of the evening in a row of tabs. */
export function eveningTitle(games: readonly GameSummary[]): string {
  const liveCount = games.filter(({ status }) => status === 'live').length;
  return liveCount === 0 ? 'Courtside' : `${liveCount} live · Courtside`;
}

/** The title of a game: score first, because a tab is narrow. Numbers that may be old say so. */
export function gameTitle(game: GameSummary | null, standing: string, isOld: boolean): string {
  if (!game?.home || !game.away) return 'Game · Courtside';
  const { home, away } = game;
  const teams = hasScore(game.status)
    ? `${away.tricode} ${away.score} – ${home.score} ${home.tricode}`
    : `${away.tricode} at ${home.tricode}`;
  return `${isOld ? '(old) ' : ''}${teams} · ${standing} · Courtside`;
}
