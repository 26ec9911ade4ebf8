import type { GameView } from '../game/view.ts';
import { gameFileMeta } from './box-score.ts';
import type { FeedSource } from './source.ts';

export const playByPlayDocument = (source: FeedSource, view: GameView, timeMs: number) => ({
  meta: gameFileMeta(source, view.game.sheet.sourceGameId, 'playbyplay', timeMs),
  game: { gameId: view.game.sheet.sourceGameId, actions: view.actions },
});
