import { z } from 'zod';
import { FeedClientError } from '../errors.ts';
import type { Source } from './source.ts';

/** Ids become parts of addresses and of Kafka keys, so only characters that mean nothing there; 10 digits at the NBA. */
const safeId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Never made of a number: 22000001 does not tell how many zeros stood in front, and another id is another game. */
export const sourceGameId = z.custom<string>(
  (value) => typeof value === 'string' && safeId.test(value),
  'must be text of letters, digits, - and _',
);

/** The id of a game among all sources, such as `nba-cdn:0022000001`. */
export const gameIdOf = (source: Source, id: string) => `${source}:${id}`;

/** @throws {FeedClientError} `GAME_ID_UNSAFE` when the id cannot be a part of a path. */
export function assertSafeGameId(id: string): void {
  if (safeId.test(id)) return;
  const rule = 'it must consist of letters, digits, - and _, at most 64';
  throw new FeedClientError('GAME_ID_UNSAFE', `Cannot ask for game ${JSON.stringify(id.slice(0, 80))}: ${rule}`);
}
