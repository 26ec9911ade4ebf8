// What the display says over HTTP: the answers of /api and the events of /api/live. Types only, shared with the page.

import type { PlayerLine } from '@courtside/contract-player-stats';
import type { PeriodScore, Phase, Status, Team } from '@courtside/contract-scores';

/** Where a fact stands in Kafka and how old it is. All times are epoch ms. */
export interface FactOrigin {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** Id of the schema in the registry; null where the record did not carry one. */
  readonly schemaId: number | null;
  readonly revision: number;
  /** When the source was last asked with success: the age of the numbers. */
  readonly observedAt: number;
  /** When this revision was first seen: the content is unchanged since then. */
  readonly contentChangedAt: number;
  /** Kafka's time of publishing. */
  readonly publishedAt: number;
}

/**
 * The game clock and whether it runs, as far as the last two facts show it.
 *
 * At wall time `t` (server time) the estimate is
 * `max(0, remainingMs - rate * (min(max(t, observedAt), runsUntil) - observedAt))`; it is exact only at `observedAt`.
 */
export interface GameClock {
  /** Time left in the period at `observedAt`; null where the source has none. */
  readonly remainingMs: number | null;
  readonly isRunning: boolean;
  /** Game time per wall time: 1 at normal speed, 10 in an evening at tenfold speed, 0 when it stands. */
  readonly rate: number;
  readonly observedAt: number;
  /** The estimate goes no further than this: one poll after `observedAt`. Equals `observedAt` when the clock stands. */
  readonly runsUntil: number;
}

/** One value that a correction has changed. `what` reads like `home.score` or `<playerId>.points`. */
export interface CorrectedValue {
  readonly what: string;
  /** The team, player or part of the game concerned, in words. */
  readonly label: string;
  readonly before: number | string | null;
  readonly after: number | string | null;
}

export interface Correction {
  readonly topic: string;
  readonly revision: number;
  /** When the correction was first seen, epoch ms. */
  readonly observedAt: number;
  /** Empty when what stood there before is no longer known. */
  readonly changes: readonly CorrectedValue[];
}

export interface Leader {
  readonly playerId: string;
  readonly name: string;
  readonly value: number;
}

export interface TeamLeaders {
  readonly points: Leader | null;
  readonly rebounds: Leader | null;
  readonly assists: Leader | null;
}

/** One game in a few lines. Fields are null while only the box score of the game is known. */
export interface GameSummary {
  readonly gameId: string;
  /** `nba-cdn`, `simulated` or `replay`: everything but `nba-cdn` must be labelled on the page. */
  readonly source: string;
  readonly league: string | null;
  readonly gameDate: string | null;
  readonly scheduledTipOff: number | null;
  readonly status: Status | null;
  readonly phase: Phase | null;
  readonly period: number | null;
  readonly regulationPeriods: number | null;
  readonly periodLengthSeconds: number | null;
  readonly overtimeLengthSeconds: number | null;
  readonly clock: GameClock | null;
  readonly home: Team | null;
  readonly away: Team | null;
  /** One row for each period that has begun. */
  readonly periodScores: readonly PeriodScore[];
  /** Null while no box score is known. */
  readonly leaders: { readonly home: TeamLeaders; readonly away: TeamLeaders } | null;
  /** Whether the box score is known as final; null while there is none. */
  readonly isBoxScoreFinal: boolean | null;
  /** Where score and box score come from and how old they are; null while the topic does not have the game. */
  readonly origins: { readonly score: FactOrigin | null; readonly boxScore: FactOrigin | null };
  /** The last correction of the score, and that of the box score while its newest revision is one. */
  readonly corrections: { readonly score: Correction | null; readonly boxScore: Correction | null };
}

/** Shots in percent of the attempts, 0..100; null without attempts and where the source does not have them. */
export interface ShootingPercentages {
  readonly fieldGoalPercentage: number | null;
  readonly threePointerPercentage: number | null;
  readonly freeThrowPercentage: number | null;
}

export interface BoxScoreLine extends PlayerLine, ShootingPercentages {}

/** Sums over the lines that have the value; null when none has it. */
export interface TeamTotals extends ShootingPercentages {
  readonly secondsPlayed: number | null;
  readonly points: number | null;
  readonly fieldGoalsMade: number | null;
  readonly fieldGoalsAttempted: number | null;
  readonly threePointersMade: number | null;
  readonly threePointersAttempted: number | null;
  readonly freeThrowsMade: number | null;
  readonly freeThrowsAttempted: number | null;
  readonly offensiveRebounds: number | null;
  readonly defensiveRebounds: number | null;
  readonly totalRebounds: number | null;
  readonly assists: number | null;
  readonly steals: number | null;
  readonly blocks: number | null;
  readonly turnovers: number | null;
  readonly personalFouls: number | null;
  readonly technicalFouls: number | null;
}

export interface BoxScore {
  /** In the order of the source. */
  readonly players: readonly BoxScoreLine[];
  readonly totals: TeamTotals;
}

/** Points by the score and by the sum of the box score; exists only while they differ. */
export interface PointsDifference {
  readonly home: { readonly score: number; readonly boxScore: number };
  readonly away: { readonly score: number; readonly boxScore: number };
  /** The one whose content changed longer ago. */
  readonly behind: 'score' | 'boxScore' | 'undecided';
}

/** The score from this moment on. Points are in the order of the revisions, so a correction can lower the score. */
export interface TimelinePoint {
  /** When it was first seen, epoch ms. */
  readonly observedAt: number;
  readonly period: number;
  readonly clockRemainingMs: number | null;
  readonly home: number;
  readonly away: number;
  readonly isCorrection: boolean;
}

export interface EveningKey {
  readonly source: string;
  /** The league's date, YYYY-MM-DD; null for games of which only a box score is known. */
  readonly gameDate: string | null;
}

export interface EveningSummary extends EveningKey {
  readonly gameCount: number;
  readonly liveGameCount: number;
}

/** What the display knows about its own reading. It knows the feed only through facts. */
export interface BoardStatus {
  /**
   * `catchingUp`: the history is being read, there is nothing to show yet; `following`: all is well;
   * `brokerAway`: Kafka cannot be reached, what is shown is old; `impaired`: something cannot be read now, such as
   * facts of a new schema while the registry is away. `problem` says it in words.
   */
  readonly state: 'catchingUp' | 'following' | 'brokerAway' | 'impaired';
  readonly problem: string | null;
  readonly topics: readonly TopicSummary[];
}

export interface TopicSummary {
  readonly topic: string;
  readonly title: string;
  /** False until its owner has made it: that producer has never run here. */
  readonly exists: boolean;
  /** Games (or other entities) of which the topic has a fact. */
  readonly entityCount: number;
  /** Newest `observedAt` of the topic, epoch ms rounded down to 5 s; null without facts: "no new facts since ...". */
  readonly lastObservedAt: number | null;
  readonly unreadableCount: number;
}

/** `GET /api/games[?source=&date=]` and the picture of `/api/live[?source=&date=]`: one evening, the current one unless asked. */
export interface EveningView {
  readonly evening: EveningKey | null;
  readonly evenings: readonly EveningSummary[];
  /** In the order of scheduled tip-off, then gameId; see `compareGames`. */
  readonly games: readonly GameSummary[];
  readonly status: BoardStatus;
}

/** `GET /api/games/:id` and the picture of `/api/live?game=:id`. */
export interface GameView {
  readonly gameId: string;
  /** Null while no topic has the game (only on the stream: JSON answers 404). */
  readonly summary: GameSummary | null;
  /** Null while no box score is known. */
  readonly homeBoxScore: BoxScore | null;
  readonly awayBoxScore: BoxScore | null;
  readonly difference: PointsDifference | null;
  readonly timeline: readonly TimelinePoint[];
  readonly status: BoardStatus;
}

/** The server's clock at the time of the answer, epoch ms: ages are to be counted from it, not from the viewer's clock. */
export interface Timed {
  readonly serverTime: number;
}

export type GamesAnswer = EveningView & Timed;
export type GameAnswer = GameView & Timed;

/** Every 4xx and 5xx of /api. */
export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string };
}

/** `GET /api/status` */
export interface StatusAnswer extends Timed {
  readonly status: BoardStatus;
  readonly isReady: boolean;
  readonly reasons: readonly string[];
  readonly topics: readonly TopicDetail[];
  /** The last 50, newest first. */
  readonly unreadable: readonly UnreadableDetail[];
  readonly viewers: { readonly connected: number; readonly dropped: number };
}

export interface TopicDetail extends TopicSummary {
  readonly schemaIds: readonly number[];
  readonly partitions: readonly {
    readonly partition: number;
    readonly position: number;
    readonly endOffset: number;
    readonly lag: number;
  }[];
}

export interface UnreadableDetail {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly reason: string;
}

/** What changed in an evening: only what differs is there. Games are whole and replace those of the same `gameId`. */
export interface EveningChange {
  readonly evening?: EveningKey | null;
  readonly evenings?: readonly EveningSummary[];
  readonly games?: readonly GameSummary[];
  /** The `gameId`s that are no longer part of the view. */
  readonly gone?: readonly string[];
  readonly status?: BoardStatus;
}

/** What changed in a game: only the sections that differ, each whole, except the timeline. */
export interface GameChange {
  readonly summary?: GameSummary | null;
  readonly homeBoxScore?: BoxScore | null;
  readonly awayBoxScore?: BoxScore | null;
  readonly difference?: PointsDifference | null;
  /** Keep the first `keep` points, drop the others, append `points`. */
  readonly timeline?: { readonly keep: number; readonly points: readonly TimelinePoint[] };
  readonly status?: BoardStatus;
}

/**
 * `GET /api/live[?game=:id][&after=:id]`: the events by name, each with JSON as `data`. `picture` and `change` have an
 * `id:` that is handed back after a loss, as Last-Event-ID (browsers do) or as `?after=`.
 *
 * - `status` comes in place of the first picture while the display is catching up; the connection stays, the picture follows.
 * - `picture` is the whole view and replaces everything that was known.
 * - `change` is to be applied to it (`applyEveningChange`, `applyGameChange` in apply-change.ts).
 * - `reset` precedes a picture that may be older than what the viewer has seen; it is to be shown all the same.
 * - `heartbeat` comes every 5 s: without one for 15 s the connection is dead.
 */
export interface LiveEvents<View extends EveningView | GameView, Change extends EveningChange | GameChange> {
  readonly status: Timed & { readonly status: BoardStatus };
  readonly picture: Timed & { readonly view: View };
  readonly change: Timed & { readonly change: Change };
  readonly reset: Timed & { readonly reason: ResetReason };
  readonly heartbeat: Timed;
}

export type ResetReason = 'unknownPosition' | 'positionNotReached' | 'topicRestarted';
