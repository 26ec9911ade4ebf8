/**
 * A row of play-by-play in the NBA CDN's format. The fields below are those that the simulator reads;
 * the others (coordinates, descriptions, names) are only passed on.
 */
export interface Action {
  readonly actionNumber: number;
  readonly orderNumber: number;
  /** Time left in the period: `PT05M32.00S`. */
  readonly clock: string;
  /** When it happened, UTC: `2020-12-23T00:08:08.0Z`. */
  readonly timeActual: string;
  readonly period: number;
  readonly actionType: string;
  readonly subType?: string | undefined;
  readonly descriptor?: string | undefined;
  readonly qualifiers: readonly string[];
  readonly personId: number;
  readonly teamId?: number | undefined;
  readonly teamTricode?: string | undefined;
  /** Team that has the ball after the action; 0 = none. */
  readonly possession: number;
  /** Score after the action. */
  readonly scoreHome: string;
  readonly scoreAway: string;
  readonly shotResult?: string | undefined;
  readonly assistPersonId?: number | undefined;
  readonly blockPersonId?: number | undefined;
  readonly foulDrawnPersonId?: number | undefined;
  readonly playerName?: string | undefined;
  readonly playerNameI?: string | undefined;
  readonly [other: string]: unknown;
}
