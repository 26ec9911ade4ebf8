import { z } from 'zod';
import { SimulatorError } from './errors.ts';
import { gamesPerEveningMax } from './season/schedule.ts';
import { speedMax } from './show/virtual-clock.ts';

const whole = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

/** How a simulator is started. Absent values: see `default`. */
export const simulatorOptions = z.strictObject({
  /** 0 = a free one. */
  port: whole(0, 65_535).default(8084),
  host: z.string().min(1).default('127.0.0.1'),
  seed: whole(0, 2 ** 31 - 1).default(1),
  /** Games of an evening of the seeded season. */
  games: whole(1, gamesPerEveningMax).default(6),
  /** Virtual seconds per second; absent: as before, or 10. */
  speed: z.coerce.number().min(1).max(speedMax).optional(),
  /** Folder with recordings; absent: the seeded season. */
  replay: z.string().min(1).optional(),
  replayMode: z.enum(['occurred', 'published']).default('published'),
  /** Folder of `simulator.json`; absent: nothing is kept. */
  dataDir: z.string().min(1).optional(),
  /** Stay on the evening when it is over. */
  holdAtEnd: z.boolean().default(false),
});
export type SimulatorOptions = z.input<typeof simulatorOptions>;
export type ParsedOptions = z.output<typeof simulatorOptions>;

export const speedUsual = 10;

/** All problems at once. */
export function parseOptions(options: unknown): ParsedOptions {
  const parsed = simulatorOptions.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new SimulatorError('OPTIONS_INVALID', `Cannot start the feed simulator: ${z.prettifyError(parsed.error)}`);
}
