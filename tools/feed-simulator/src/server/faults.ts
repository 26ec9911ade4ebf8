import { z } from 'zod';

const answerKinds = [
  ...(['akamai', 'noSuchObject', 'rateLimited', 'serverError', 'redirect', 'notModified'] as const),
  ...(['hang', 'slow', 'trickle', 'disconnect'] as const),
  ...(['html', 'truncated', 'emptyBody', 'wrongContentType'] as const),
  ...(['compressed', 'brokenGzip', 'byteOrderMark', 'notUtf8', 'huge', 'deep'] as const),
];
const contentKinds = [
  ...(['empty', 'wrongTypes', 'swappedTypes', 'swappedId', 'nulls', 'absurd', 'fieldsGone', 'oddClock'] as const),
  ...(['unknownStatus', 'vanish', 'duplicate', 'shuffled', 'padded', 'postponed'] as const),
];
const envelopeKinds = ['stale', 'otherGame', 'unknownSource', 'unlabelled'] as const;

/** What can go wrong: with an answer, with the games in it, with the file as a whole. */
export const faultKinds = [...answerKinds, ...contentKinds, ...envelopeKinds] as const;
export type FaultKind = (typeof faultKinds)[number];

export const faultRequest = z.strictObject({
  kind: z.enum(faultKinds),
  /** Paths it concerns; `*` stands for anything. */
  path: z.string().min(1).max(200).default('*'),
  /** Game it concerns: its files, and its row of the scoreboard for kinds that change content. */
  game: z
    .string()
    .regex(/^\d{10}$/, 'a game id has ten digits')
    .optional(),
  /** Answers it spoils; without `count` and `durationMs` it stays until it is removed. */
  count: z.int().min(1).max(1_000_000).optional(),
  /** Real time. */
  durationMs: z.int().min(1).max(86_400_000).optional(),
  /** Status of `serverError`. */
  status: z.int().min(500).max(599).default(503),
  /** Header of `rateLimited`, seconds; null: none. */
  retryAfterSeconds: z.int().min(0).max(3600).nullable().default(5),
  /** How old the file of `stale` is when it freezes, virtual ms: above 0 the feed goes back. */
  agoMs: z.int().min(0).max(86_400_000).default(0),
  /** Delay of `slow`, time that the body of `trickle` takes, real ms. */
  delayMs: z.int().min(1).max(600_000).default(3000),
});
export type FaultRequest = z.infer<typeof faultRequest>;

export interface Fault extends FaultRequest {
  readonly id: number;
  readonly path: string;
  /** Answers it has spoiled so far. */
  readonly hitCount: number;
}

/** Faults that may wait at the same time; more is a mistake of the one who adds them. */
export const faultsMax = 100;

export interface Faults {
  add(request: FaultRequest): Fault;
  list(): readonly Fault[];
  /** Ends the fault of this id, or all; answers what is left. */
  end(id?: number): readonly Fault[];
  /** The faults that spoil an answer to `path` now, oldest first; each is counted as used. */
  take(path: string, gameId: string | null): readonly Fault[];
}

export function createFaults(realNowMs: () => number): Faults {
  let faults: (Fault & { readonly endsMs: number })[] = [];
  let nextId = 1;
  const current = () => {
    faults = faults.filter(
      ({ endsMs, count, hitCount }) => realNowMs() < endsMs && hitCount < (count ?? Number.POSITIVE_INFINITY),
    );
    return faults;
  };
  return {
    add: (request) => {
      const endsMs = realNowMs() + (request.durationMs ?? Number.POSITIVE_INFINITY);
      const fault = { ...request, id: nextId, hitCount: 0, endsMs };
      nextId += 1;
      faults = [...current(), fault].slice(-faultsMax);
      return withoutEnd(fault);
    },
    list: () => current().map(withoutEnd),
    end: (id) => {
      faults = id === undefined ? [] : current().filter((fault) => fault.id !== id);
      return faults.map(withoutEnd);
    },
    take: (path, gameId) => {
      const hits = current().filter((fault) => concerns(fault, path, gameId));
      faults = faults.map((fault) => (hits.includes(fault) ? { ...fault, hitCount: fault.hitCount + 1 } : fault));
      return hits;
    },
  };
}

const withoutEnd = ({ endsMs: _endsMs, ...fault }: Fault & { endsMs: number }): Fault => fault;

/** Kinds that change games: of these, one about a game concerns the scoreboard, which carries it, too. */
const kindsOfGames: ReadonlySet<FaultKind> = new Set(contentKinds);

function concerns(fault: Fault, path: string, gameId: string | null): boolean {
  if (!matches(fault.path, path)) return false;
  if (fault.game === undefined || fault.game === gameId) return true;
  return gameId === null && kindsOfGames.has(fault.kind);
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
