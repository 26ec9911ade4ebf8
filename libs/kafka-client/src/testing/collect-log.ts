import type { Log } from '../config.ts';

export interface LogLine {
  readonly level: keyof Log;
  readonly event?: string;
  readonly [field: string]: unknown;
}

/** A log that keeps its lines, so that a test can look at what was said, and how often. */
export function collectLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: keyof Log) => (fields: object) => void lines.push({ ...fields, level });
  return { log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }, lines };
}
