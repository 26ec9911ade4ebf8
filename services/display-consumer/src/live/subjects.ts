import type { EveningChange, EveningKey, EveningView, GameChange, GameView } from '../api.ts';
import type { Views } from '../board/views.ts';
import { Channel } from './channel.ts';
import { eveningChange } from './evening-change.ts';
import { gameChange } from './game-change.ts';

/** What a viewer asks to see: a game, an evening, or whatever evening is the current one. */
export type Wish =
  | { readonly kind: 'game'; readonly gameId: string }
  | { readonly kind: 'evening'; readonly evening: EveningKey | undefined };

export type AnyChannel = Channel<EveningView, EveningChange> | Channel<GameView, GameChange>;

/** Viewers with equal wishes share one channel. */
export function nameOf(wish: Wish): string {
  return JSON.stringify(wish.kind === 'game' ? [wish.gameId] : [wish.evening?.source, wish.evening?.gameDate]);
}

export function channelFor(wish: Wish, views: Views): AnyChannel {
  if (wish.kind === 'game') return gameChannel(wish.gameId, views);
  const view = () => views.evening(wish.evening);
  return new Channel({ view, change: eveningChange, concerns: (gameIds) => gameIds.size > 0 });
}

function gameChannel(gameId: string, views: Views): AnyChannel {
  const view = () => views.game(gameId);
  return new Channel({ view, change: gameChange, concerns: (gameIds) => gameIds.has(gameId) });
}
