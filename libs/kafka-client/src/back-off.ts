export interface BackOff {
  readonly delayMsMin: number;
  readonly delayMsMax: number;
}

/** Kafka and the registry come back within seconds: asking each second costs little and loses at most one. */
export const reconnecting: BackOff = { delayMsMin: 100, delayMsMax: 1_000 };

/**
 * How long to wait before trying again after `failureCount` failures in a row (1 = the first), in ms.
 *
 * Doubles up to the maximum; the second half is left to chance, so that many clients do not return in step.
 */
export function backOffMs(
  failureCount: number,
  random: number,
  { delayMsMin, delayMsMax }: BackOff = reconnecting,
): number {
  const delayMs = Math.min(delayMsMin * 2 ** (failureCount - 1), delayMsMax);
  return Math.round(delayMs * (0.5 + random / 2));
}

/** Resolves after `delayMs`, or as soon as one of `signals` aborts. */
export function pause(delayMs: number, ...signals: AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, signals.some((signal) => signal.aborted) ? 0 : delayMs);
    for (const signal of signals) signal.addEventListener('abort', end);
  });
}
