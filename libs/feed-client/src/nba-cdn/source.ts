import { z } from 'zod';

export type Source = 'nba-cdn' | 'simulated' | 'replay';

/**
 * The part of every file that says where its data comes from. The real feed says nothing; a simulator says what it is.
 * A file without `meta` is refused, because then nothing tells a simulated evening from a real one.
 */
export const meta = z
  .object({ courtsideSource: z.enum(['simulated', 'replay']).optional() })
  .transform(({ courtsideSource }): Source => courtsideSource ?? 'nba-cdn');
