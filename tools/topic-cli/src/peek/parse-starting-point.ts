import type { StartingPoint } from '@courtside/kafka-client';

const unitsMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `beginning`, `end`, `10m` (`10m ago`) or an ISO time, which is local without a zone; null when it is none of these. */
export function parseStartingPoint(text: string, nowMs: number): StartingPoint | null {
  if (text === 'beginning' || text === 'end') return text;
  const ago = /^(\d{1,9})\s?([smhd])( ago)?$/.exec(text);
  if (ago) return { sinceMs: Math.max(nowMs - Number(ago[1]) * unitsMs[ago[2] as keyof typeof unitsMs], 0) };
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/.test(text)) return null;
  const sinceMs = Date.parse(text.includes('T') ? text : `${text}T00:00`); // A day alone would be one of UTC.
  return Number.isNaN(sinceMs) || sinceMs < 0 ? null : { sinceMs };
}
