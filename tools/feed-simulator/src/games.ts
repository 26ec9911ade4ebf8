// The simulated games themselves, without a server: for tests that need whole games and not a feed.
export type { PlayerFold } from './fold/game-fold.ts';
export type { Side } from './game/sheet.ts';
export { createGameViewer, type GameView } from './game/view.ts';
export type { Action } from './nba/action.ts';
export { parseIsoClock } from './nba/clock-text.ts';
export { seededGames } from './testing/seeded.ts';
