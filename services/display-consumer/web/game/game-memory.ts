import type { GameView } from '../../src/api.ts';
import { createViewMemory } from '../live/view-memory.ts';

/** The games that were looked at. */
export const gameMemory = createViewMemory<GameView>();
