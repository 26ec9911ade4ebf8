import { setTimeout } from 'node:timers/promises';

/** Resolves after `delayMs`; rejects as soon as `signal` aborts. */
export type Wait = (delayMs: number, signal: AbortSignal) => Promise<void>;

export const wait: Wait = (delayMs, signal) => setTimeout(delayMs, undefined, { signal });
