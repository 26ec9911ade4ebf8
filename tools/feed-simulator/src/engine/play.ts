import type { Side } from '../game/sheet.ts';

/** What happened on court: a row of the scorer's table before names, numbers and running totals are written in. */
export interface Play {
  readonly occurredMs: number;
  readonly clockMs: number;
  readonly period: number;
  /** Line-ups at the moment, by team of the action; null for whistles that belong to nobody. */
  readonly side: Side | null;
  /** 0 = the team, or nobody. */
  readonly personId: number;
  readonly actionType: string;
  readonly subType?: string;
  readonly descriptor?: string;
  readonly qualifiers: readonly string[];
  /** Who has the ball after it. */
  readonly possession: Side | null;
  readonly isMade?: boolean;
  readonly spot?: Spot;
  readonly assistId?: number;
  readonly blockId?: number;
  readonly stealId?: number;
  readonly drawnId?: number;
  readonly freeThrowCount?: number;
  /** Place of the missed shot among the plays, for a rebound. */
  readonly shotIndex?: number;
  readonly jumpBall?: { readonly wonId: number; readonly lostId: number };
  /** Which of the three officials called it. */
  readonly official?: number;
}

/** Where a shot was taken, in the feed's words and in percent of the court. */
export interface Spot {
  readonly area: string;
  readonly areaDetail: string;
  readonly distanceFeet: number;
  readonly x: number;
  readonly y: number;
}
