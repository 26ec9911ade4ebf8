/** Where one fact stands among the facts of its entity. */
export interface Standing {
  readonly revision: number;
  readonly observedAt: number;
  readonly offset: number;
}

/**
 * Whether `a` replaces `b`: the one order of facts, by `(revision, observedAt)`, ties by offset.
 *
 * Not by offset first: whatever order facts are delivered in, everybody ends with the same one.
 */
export function isNewer(a: Standing, b: Standing): boolean {
  if (a.revision !== b.revision) return a.revision > b.revision;
  if (a.observedAt !== b.observedAt) return a.observedAt > b.observedAt;
  return a.offset > b.offset;
}
