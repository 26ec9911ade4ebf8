import { z } from 'zod';
import type { Wish } from '../live/subjects.ts';
import { unwritable, vectorLengthMax } from '../offsets/offset-vector.ts';
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

const liveQuery = z
  .object({
    game: z.string().min(1).max(gameIdLengthMax).optional(),
    topic: z
      .string()
      .regex(/^[\w.-]{1,249}$/, 'must be the name of a topic')
      .optional(),
    after: z.string().optional(),
  })
  .refine(({ game, topic }) => game === undefined || topic === undefined, 'game or topic, not both');

/** The evening that a query asks for; undefined = the current one. @throws {z.ZodError} */
export function askedEvening(query: unknown): Wish & { kind: 'evening' } {
  const { source, date } = eveningQuery.parse(query);
  return { kind: 'evening', evening: source === undefined ? undefined : { source, gameDate: date ?? null } };
}

/** What a stream is asked to show. @throws {z.ZodError} */
export function askedLive(query: unknown, lastEventId: string | undefined): { wish: Wish; after: string | undefined } {
  const { game, topic, after: asked } = liveQuery.parse(query);
  // A browser that reconnects by itself repeats the address with its old `after` and tells by the header where it is.
  const after = lastEventId ?? asked;
  // What is too long was not written here.
  return { wish: wishOf(game, topic, query), after: after && after.length > vectorLengthMax ? unwritable : after };
}

function wishOf(game: string | undefined, topic: string | undefined, query: unknown): Wish {
  if (game !== undefined) return { kind: 'game', gameId: game };
  return topic === undefined ? askedEvening(query) : { kind: 'topic', topic };
}
