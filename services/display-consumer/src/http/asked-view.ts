import { z } from 'zod';
import type { Wish } from '../live/subjects.ts';
import { vectorLengthMax } from '../offsets/offset-vector.ts';
import { gameIdLengthMax } from './limits.ts';

const eveningQuery = z
  .object({
    source: z
      .string()
      .regex(/^[\w-]{1,40}$/, 'must be the name of a source')
      .optional(),
    date: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'must be YYYY-MM-DD')
      .optional(),
  })
  .refine(({ source, date }) => date === undefined || source !== undefined, 'date needs source');

const liveQuery = z.object({
  game: z.string().min(1).max(gameIdLengthMax).optional(),
  after: z.string().optional(),
});

/** The evening that a query asks for; undefined = the current one. @throws {z.ZodError} */
export function askedEvening(query: unknown): Wish & { kind: 'evening' } {
  const { source, date } = eveningQuery.parse(query);
  return { kind: 'evening', evening: source === undefined ? undefined : { source, gameDate: date ?? null } };
}

/** What a stream is asked to show. @throws {z.ZodError} */
export function askedLive(query: unknown, lastEventId: string | undefined): { wish: Wish; after: string | undefined } {
  const { game, after: asked } = liveQuery.parse(query);
  // A browser that reconnects by itself repeats the address with its old `after` and tells by the header where it is.
  const after = lastEventId ?? asked;
  const wish: Wish = game === undefined ? askedEvening(query) : { kind: 'game', gameId: game };
  // What is too long was not written here: '-' is no position either.
  return { wish, after: after !== undefined && after.length > vectorLengthMax ? '-' : after };
}
