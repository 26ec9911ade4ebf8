/**
 * What one request to a feed came to. The list is closed: whoever adds a kind must say everywhere what it means.
 *
 * A feed that fails is an everyday event and never an exception.
 */
export type FeedOutcome<Data> =
  /** The feed answered. `issues` names what was coerced or dropped on the way; `receivedAt` is epoch ms. */
  | { readonly kind: 'ok'; readonly data: Data; readonly receivedAt: number; readonly issues: readonly string[] }
  /** The feed confirmed that the last `ok` answer of this client still holds. */
  | { readonly kind: 'notModified'; readonly receivedAt: number }
  /** There is nothing (yet): no such file, or a list without games. */
  | { readonly kind: 'notAvailable'; readonly reason: string }
  /** The feed does not want this client. The next requests wait for minutes. */
  | { readonly kind: 'refused'; readonly status: number }
  /** The feed asks for a pause, which the next requests keep. */
  | { readonly kind: 'rateLimited'; readonly retryAfterMs: number }
  /** Nothing usable arrived; the same request may succeed later. */
  | { readonly kind: 'transient'; readonly reason: string; readonly retryAfterMs?: number }
  /** JSON arrived that says something else than it should. `excerpt` is its beginning, for whoever repairs the reader. */
  | { readonly kind: 'malformed'; readonly reason: string; readonly excerpt: string };

export type FeedOutcomeKind = FeedOutcome<unknown>['kind'];

/** What a format makes of parsed JSON. Pure: the same input always gives the same result, and nothing throws. */
export type Parsed<Data> =
  | { readonly kind: 'ok'; readonly data: Data; readonly issues: readonly string[] }
  | { readonly kind: 'notAvailable'; readonly reason: string }
  | { readonly kind: 'malformed'; readonly reason: string };
