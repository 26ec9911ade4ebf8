const secondMs = 1_000;

/** Who asks for more than an hour wants us gone; then an hour is what we can tell from "stay away". */
export const retryAfterMaxMs = 3_600_000;

/**
 * The pause in ms that a `Retry-After` header asks for: seconds or an HTTP date (RFC 9110, 10.2.3); undefined when
 * there is none or it says neither. Never below 0 nor above an hour.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  const delayMs = /^\d+$/.test(text) ? Number(text) * secondMs : Date.parse(text) - nowMs;
  return Number.isNaN(delayMs) ? undefined : Math.min(Math.max(delayMs, 0), retryAfterMaxMs);
}
