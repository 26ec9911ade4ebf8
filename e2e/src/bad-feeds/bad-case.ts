export const documents = ['scoreboard', 'boxscore', 'playbyplay'] as const;
/** The files of the feed, by the names that metrics and logs have for them. */
export type Document = (typeof documents)[number];

/** Something that a feed does wrong, and what follows from it. Plain data: whoever plays it knows no case by name. */
export interface BadCase {
  /** As it is printed. */
  readonly name: string;
  readonly document: Document;
  /** An order to the simulator, without the path and the game. */
  readonly fault: { readonly kind: string; readonly [parameter: string]: unknown };
  /**
   * What it spoils: the file of one game, the row of one game on the scoreboard, the whole scoreboard, or any of them in a
   * way that has a reader leave the host alone for a while.
   */
  readonly reach: 'game' | 'row' | 'file' | 'host';
  /** What the reader counts in `courtside_feed_polls_total{document,outcome}`. */
  readonly outcome: 'ok' | 'notModified' | 'notAvailable' | 'refused' | 'rateLimited' | 'transient' | 'malformed';
  /** Whether it counts in `courtside_feed_repaired_answers_total{document}`, too. */
  readonly isRepaired?: true;
  /** An event in the log of the reader, and words in that line; null where there is nothing to say. */
  readonly says: readonly [event: string, words?: RegExp] | null;
  /** What the board shows of the game meanwhile: what was known before, what is true now, or less than that. */
  readonly shows: 'before' | 'now' | 'less';
  /** Where it is less: names of the values that it may lack. */
  readonly lacks?: RegExp;
}

/** Who reads a document to publish what it says. */
export const readerOf: Readonly<Record<Document, string>> = {
  scoreboard: 'score-producer',
  boxscore: 'player-stats-producer',
  playbyplay: 'plays-producer',
};
