/** What a service polls with at the speed of the clock on the wall. */
const usualIntervalMs = 5_000;
/** The feed is on loopback; below this the polls would cost more than they show. */
const intervalMinMs = 50;

/** How often services poll an evening that runs `speed` times as fast: as often per minute of the game. */
export const pollIntervalMs = (speed: number): number => Math.max(intervalMinMs, Math.round(usualIntervalMs / speed));
