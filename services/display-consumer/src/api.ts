// What the display says over HTTP: the answers of /api and the events of /api/live. Types only, shared with the page.

import type { PeriodScore, Phase, Status, Team } from '@courtside/contract-scores';
import type { Feature, FeatureChange, TopicChange, TopicView } from './api/features.ts';
import type { FactOrigin } from './api/origin.ts';
import type { BoardStatus, StatusChange, Timed } from './api/status.ts';

export type {
  Feature,
  FeatureChange,
  FeatureEntity,
  TopicAnswer,
  TopicChange,
  TopicsAnswer,
  TopicView,
} from './api/features.ts';
export type { FactOrigin } from './api/origin.ts';
export type {
  BoardStatus,
  ErrorAnswer,
  StatusAnswer,
  StatusChange,
  Timed,
  TopicDetail,
  TopicSummary,
  UnreadableDetail,
} from './api/status.ts';

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

/** Points by the score and by the sum of the box score; exists only while they differ. */
export interface PointsDifference {
  readonly home: { readonly score: number; readonly boxScore: number };
  readonly away: { readonly score: number; readonly boxScore: number };
  /** The one whose content changed longer ago. */
  readonly behind: 'score' | 'boxScore' | 'undecided';
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
  /** Null while score and box score agree, or one of them is not known. */
  readonly difference: PointsDifference | null;
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

export interface GameTotals {
  readonly home: TeamTotals;
  readonly away: TeamTotals;
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

/** `GET /api/games[?source=&date=]` and the picture of `/api/live[?source=&date=]`: one evening, the current one unless asked. */
export interface EveningView {
  readonly evening: EveningKey | null;
  readonly evenings: readonly EveningSummary[];
  /** In the order of scheduled tip-off, then gameId; see `compareGames`. */
  readonly games: readonly GameSummary[];
  /** Topics whose facts belong to no game, by topic: a preview of at most 12 topics with 25 entities each. */
  readonly features: readonly Feature[];
  readonly status: BoardStatus;
}

/** `GET /api/games/:id` and the picture of `/api/live?game=:id`. */
export interface GameView {
  readonly gameId: string;
  /** Null while no topic has the game (only on the stream: JSON answers 404). */
  readonly summary: GameSummary | null;
  /** Every topic that has facts of this game, scores and box scores too, by topic. */
  readonly features: readonly Feature[];
  /** The sums of the box score; null while none is known. */
  readonly totals: GameTotals | null;
  readonly timeline: readonly TimelinePoint[];
  readonly status: BoardStatus;
}

export type GamesAnswer = EveningView & Timed;
export type GameAnswer = GameView & Timed;
/** What changed in an evening: only what differs is there. Games are whole and replace those of the same `gameId`. */
export interface EveningChange {
  readonly evening?: EveningKey | null;
  readonly evenings?: readonly EveningSummary[];
  readonly games?: readonly GameSummary[];
  /** The `gameId`s that are no longer part of the view. */
  readonly gone?: readonly string[];
  readonly features?: readonly FeatureChange[];
  /** The topics that are no longer part of the view. */
  readonly goneFeatures?: readonly string[];
  readonly status?: StatusChange;
}

/** What changed in a game: only the sections that differ, each whole, except the timeline. */
export interface GameChange {
  readonly summary?: GameSummary | null;
  readonly features?: readonly FeatureChange[];
  /** The topics that are no longer part of the view. */
  readonly goneFeatures?: readonly string[];
  readonly totals?: GameTotals | null;
  /** Keep the first `keep` points, drop the others, append `points`. */
  readonly timeline?: { readonly keep: number; readonly points: readonly TimelinePoint[] };
  readonly status?: StatusChange;
}

/**
 * `GET /api/live[?game=:id|?topic=:topic][&after=:id]`: the events by name, each with JSON as `data`. `picture` and `change` have an
 * `id:` that is handed back after a loss, as Last-Event-ID (browsers do) or as `?after=`.
 *
 * - `status` comes in place of the first picture while the display is catching up; the connection stays, the picture follows.
 * - `picture` is the whole view and replaces everything that was known.
 * - `change` is to be applied to it (`applyEveningChange`, `applyGameChange`, `applyTopicChange` in apply-change.ts).
 * - `reset` precedes a picture that may be older than what the viewer has seen; it is to be shown all the same.
 * - `heartbeat` comes every 5 s: without one for 15 s the connection is dead.
 */
export interface LiveEvents<
  View extends EveningView | GameView | TopicView,
  Change extends EveningChange | GameChange | TopicChange,
> {
  readonly status: Timed & { readonly status: BoardStatus };
  readonly picture: Timed & { readonly view: View };
  readonly change: Timed & { readonly change: Change };
  readonly reset: Timed & { readonly reason: ResetReason };
  readonly heartbeat: Timed;
}

export type ResetReason = 'unknownPosition' | 'positionNotReached' | 'topicRestarted';
