import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@jest/globals';

/** Recorded games lie beside the repository, never in it: their terms do not allow to publish them. */
const folder = fileURLToPath(new URL('../../../../../shared/feeds/nba-cdn/games/', import.meta.url));

/** The folder of a recorded game. */
export const recordingOf = (sourceGameId: string): string => `${folder}${sourceGameId}`;

/** An action of a recorded file, as it is there. */
export type RawAction = Readonly<Record<string, unknown>> & { readonly orderNumber: number };

export function recordedActions(sourceGameId: string): RawAction[] {
  const text = readFileSync(`${recordingOf(sourceGameId)}/playbyplay_${sourceGameId}.json`, 'utf8');
  return (JSON.parse(text) as { game: { actions: RawAction[] } }).game.actions;
}

/** A test on recorded games; where they are absent it is skipped, and its name says so. */
export const testOnRecordedGames: (name: string, run: () => Promise<void>) => void = existsSync(folder)
  ? test
  : // biome-ignore lint/suspicious/noSkippedTests: only where there is no recorded data
    (name) => test.skip(`${name} (there are no recorded games in ../shared/feeds)`, () => undefined);
