export { createSurroundings, logged, metric, pollIntervalMs } from './surroundings.ts';
