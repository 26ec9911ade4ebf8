import { type Plays, schema } from './generated.ts';

export type { Basket, OtherPlayer, Play, PlayKind, Plays, ShotPlace, Side } from './generated.ts';

/** The plays of every period of every game: one fact per period and change, written by `plays-producer` alone. */
export const plays = {
  topic: 'courtside.plays',
  owner: 'plays-producer',
  schema,
  /** `<gameId>/<period>`: why a period and not a game or a play is in the README. */
  key: ({ gameId, period }: Pick<Plays, 'gameId' | 'period'>): string => `${keyPart(gameId)}/${period}`,
  config: {
    numPartitions: 6,
    'cleanup.policy': 'compact,delete',
    'min.compaction.lag.ms': '604800000', // Seven days of every fact: how the list of a period came to be.
    'retention.ms': '2592000000', // Thirty days of the newest fact of each period.
  },
};

/** A value as a part of a key: the "/" between parts must not be mistaken, so one inside is percent-encoded, as is "%". */
const keyPart = (value: string): string => value.replace(/[%/]/g, encodeURIComponent);
