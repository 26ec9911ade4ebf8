import type { RecordedBoxScore } from '../game/game.ts';
import type { Action } from '../nba/action.ts';
import type { RecordedBox } from './recording.ts';

const dayMs = 86_400_000;

/** Moves `2020-12-22…` by whole days; what follows the date stays as it is. */
export function shiftDate(text: string, days: number): string {
  if (days === 0) return text;
  return new Date(Date.parse(text.slice(0, 10)) + days * dayMs).toISOString().slice(0, 10) + text.slice(10);
}

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** A recorded action on another day. */
export function shiftAction(action: Action, days: number): Action {
  if (days === 0) return action;
  const edited = typeof action.edited === 'string' ? { edited: shiftDate(action.edited, days) } : {};
  return { ...action, timeActual: shiftDate(action.timeActual, days), ...edited };
}

const timeFields = ['gameTimeLocal', 'gameTimeUTC', 'gameTimeHome', 'gameTimeAway', 'gameEt'];

/** A recorded box score on another day, under another id. */
export function shiftBoxScore({ meta, game }: RecordedBox, days: number, gameId: string): RecordedBoxScore {
  const times = timeFields.flatMap((name) => {
    const text = game[name];
    return typeof text === 'string' ? [[name, shiftDate(text, days)]] : [];
  });
  const [date = '', teams = ''] = game.gameCode.split('/');
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  const gameCode = `${shiftDate(iso, days).replaceAll('-', '')}/${teams}`;
  return { meta, game: { ...game, ...Object.fromEntries(times), gameId, gameCode } };
}

/** Day one keeps the recorded id; every further day has ids of its own, in the same form. */
export function gameIdOnDay(gameId: string, day: number): string {
  const number = (Number(gameId.slice(3)) + day * 10_007) % 10_000_000;
  return gameId.slice(0, 3) + String(number).padStart(7, '0');
}
