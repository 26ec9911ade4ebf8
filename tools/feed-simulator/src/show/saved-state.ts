import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { reasonOf, SimulatorError } from '../errors.ts';
import { type Correction, correctionChanges } from './correction.ts';

/** Where one programme stands; a restart goes on from here. */
export interface SavedShow {
  readonly identity: string;
  readonly day: number;
  /** At or after everything that was served, so that a killed simulator never goes back. */
  readonly virtualMs: number;
  readonly speed: number;
  readonly isPaused: boolean;
  readonly corrections: readonly Correction[];
}

const correction = z.object({
  sourceGameId: z.string(),
  atMs: z.number(),
  orderNumber: z.number().int(),
  change: z.enum(correctionChanges),
});
const show = z.object({
  identity: z.string(),
  day: z.number().int().min(0),
  virtualMs: z.number(),
  speed: z.number(),
  isPaused: z.boolean(),
  corrections: z.array(correction).readonly(),
});
const file = z.object({ version: z.literal(1), shows: z.array(show) });

/** Programmes that are remembered, newest first: who comes back to a seed goes on with its evening. */
const savedShowsMax = 20;

/** All saved shows, newest first; none when there is no file yet. A file that cannot be read is an error, not a loss. */
export function loadShows(path: string): SavedShow[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new SimulatorError(
      'STATE_UNREADABLE',
      `Cannot read the simulator's state in "${path}": ${reasonOf(cause)}`,
      cause,
    );
  }
  try {
    return file.parse(JSON.parse(text)).shows;
  } catch (cause) {
    const hint = 'it is damaged or of another version; remove it to begin a new evening';
    throw new SimulatorError('STATE_UNREADABLE', `Cannot read the simulator's state in "${path}": ${hint}`, cause);
  }
}

/** Writes beside and renames: a reader finds the old file or the new one, never half of one. */
export function saveShow(path: string, saved: SavedShow, others: readonly SavedShow[]): void {
  const rest = others.filter(({ identity }) => identity !== saved.identity);
  const shows = [saved, ...rest].slice(0, savedShowsMax);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${JSON.stringify({ version: 1, shows }, null, 2)}\n`);
    renameSync(`${path}.new`, path);
  } catch (cause) {
    throw new SimulatorError(
      'STATE_UNWRITABLE',
      `Cannot keep the simulator's state in "${path}": ${reasonOf(cause)}`,
      cause,
    );
  }
}
