/** How much of the topics a view shows. A picture goes to everybody who comes, also over a telephone. */
export interface ViewLimits {
  readonly topicCountMax: number;
  /** Of each topic. */
  readonly entityCountMax: number;
  /** Characters of all facts together, as JSON. */
  readonly lengthMax: number;
}

/** A topic by itself: a page that nobody can scroll through is no better for being longer. */
export const topicViewLimits: ViewLimits = { topicCountMax: 1, entityCountMax: 1_000, lengthMax: 2_000_000 };

/** Everything about one game; both teams have thirty players. */
export const gameViewLimits: ViewLimits = { topicCountMax: 100, entityCountMax: 250, lengthMax: 1_000_000 };

/** A glance at what belongs to no game, below the games of an evening. */
export const eveningViewLimits: ViewLimits = { topicCountMax: 12, entityCountMax: 25, lengthMax: 250_000 };
