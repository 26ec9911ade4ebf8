import { type ComputedRef, computed } from 'vue';
import { useRoute } from 'vue-router';
import type { GameChange, GameView } from '../../src/api.ts';
import { applyGameChange } from '../../src/apply-change.ts';
import { gameStreamAddress } from '../live/live-address.ts';
import { type LiveStream, useLiveStream } from '../live/use-live-stream.ts';
import { gameMemory } from './game-memory.ts';

/** The stream of the game that the address of the page names. */
export function useGame(): LiveStream<GameView> & { readonly gameId: ComputedRef<string> } {
  const route = useRoute();
  const gameId = computed(() => String(route.params.gameId ?? ''));
  const address = () => gameStreamAddress(gameId.value);
  return { gameId, ...useLiveStream<GameView, GameChange>(address, applyGameChange, gameMemory) };
}
