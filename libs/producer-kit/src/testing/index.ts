export { anyGame, gameAt } from './any-game.ts';
export { createSurroundings, logged, metric, pollIntervalMs } from './surroundings.ts';
