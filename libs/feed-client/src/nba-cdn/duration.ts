import { z } from 'zod';

const pattern = /^PT(?=\d)(?:(\d{1,3})M)?(?:(\d{1,2}(?:\.\d{1,6})?)S)?$/;
const minuteMs = 60_000;
const secondMs = 1_000;

/** The ms of a duration such as `PT05M32.00S`, whole; null for anything else. */
export function durationMs(text: string): number | null {
  const parts = pattern.exec(text.trim());
  return parts && Math.round(Number(parts[1] ?? 0) * minuteMs + Number(parts[2] ?? 0) * secondMs);
}

/** A duration in ms. The empty text, the feed's word for "no clock now", is null and no issue. */
export const optionalDurationMs = z
  .string()
  .refine((text) => text.trim() === '' || durationMs(text) !== null, 'must be like PT05M32.00S')
  .nullish()
  .transform((text) => (text == null ? null : durationMs(text)));
