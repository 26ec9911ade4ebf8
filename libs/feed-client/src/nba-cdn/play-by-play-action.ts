import { z } from 'zod';
import { parseTolerantly, type TolerantResult } from '../parsing/parse-tolerantly.ts';
import { optionalDurationMs } from './duration.ts';
import { count, optionalId, optionalMoment, optionalText, optionalUpTo, period, text } from './fields.ts';

/** One row of a play-by-play. Ids are text; null = nobody, or the row does not say. */
export interface SeenAction {
  /** In order of creation, not of the game. */
  readonly actionNumber: number;
  /** In order of the game. */
  readonly orderNumber: number;
  readonly period: number;
  readonly clockRemainingMs: number | null;
  /** When it happened, epoch ms; steps back now and then. */
  readonly occurredAt: number | null;
  /** When the row was last edited, epoch ms. */
  readonly editedAt: number | null;
  readonly actionType: string;
  readonly subType: string | null;
  readonly descriptor: string | null;
  readonly qualifiers: readonly string[];
  readonly description: string | null;
  readonly teamId: string | null;
  readonly playerId: string | null;
  /** Names are short here, and not all of one form: `K. Irving` for who acts and who passes, `Irving` for the others. */
  readonly playerName: string | null;
  readonly assistPlayerId: string | null;
  readonly assistPlayerName: string | null;
  readonly blockPlayerId: string | null;
  readonly blockPlayerName: string | null;
  readonly stealPlayerId: string | null;
  readonly stealPlayerName: string | null;
  readonly fouledPlayerId: string | null;
  readonly fouledPlayerName: string | null;
  readonly isFieldGoal: boolean | null;
  readonly shotResult: 'made' | 'missed' | null;
  /**
   * Where a shot was taken: percent of the court's length from the left end line, and of its width from one side line.
   *
   * Measured on two recorded games (369 shots, to 0.05 ft): the court is 94 by 50 ft, and `shotDistance` is counted from
   * 5.25 ft inside the end line of `basket`.
   */
  readonly x: number | null;
  readonly y: number | null;
  /** The basket that was shot at; `x` does not tell it, because a heave comes from the other half. */
  readonly basket: 'left' | 'right' | null;
  readonly shotDistanceFeet: number | null;
  /** Points of the teams after this action. */
  readonly homeScore: number;
  readonly awayScore: number;
}

/** No shot is longer. */
const courtLengthFeet = 94;

/** Scores are strings here and numbers in the other files. */
const quotedCount = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);

const action = z.object({
  actionNumber: count,
  orderNumber: count,
  period,
  clock: optionalDurationMs,
  timeActual: optionalMoment,
  edited: optionalMoment,
  actionType: text.min(1),
  subType: optionalText,
  descriptor: optionalText,
  qualifiers: z.array(text).nullish(),
  description: optionalText,
  teamId: optionalId,
  personId: optionalId,
  playerNameI: optionalText,
  assistPersonId: optionalId,
  assistPlayerNameInitial: optionalText,
  blockPersonId: optionalId,
  blockPlayerName: optionalText,
  stealPersonId: optionalId,
  stealPlayerName: optionalText,
  foulDrawnPersonId: optionalId,
  foulDrawnPlayerName: optionalText,
  isFieldGoal: count.nullish(),
  shotResult: z.enum(['Made', 'Missed']).nullish(),
  x: optionalUpTo(100),
  y: optionalUpTo(100),
  side: z.enum(['left', 'right']).nullish(),
  shotDistance: optionalUpTo(courtLengthFeet),
  scoreHome: quotedCount,
  scoreAway: quotedCount,
});

/** One entry of `actions`, mapped; or why it cannot be read. */
export function parseAction(raw: unknown, label: string): TolerantResult<SeenAction> {
  const parsed = parseTolerantly(action, raw, label);
  return parsed.problem === undefined ? { data: mapAction(parsed.data), issues: parsed.issues } : parsed;
}

function mapAction(raw: z.output<typeof action>): SeenAction {
  const { actionNumber, orderNumber, period, actionType, subType, descriptor, description, teamId } = raw;
  return {
    ...{ actionNumber, orderNumber, period, actionType, subType, descriptor, description, teamId },
    clockRemainingMs: raw.clock,
    occurredAt: raw.timeActual,
    editedAt: raw.edited,
    qualifiers: raw.qualifiers ?? [],
    ...peopleOf(raw),
    isFieldGoal: raw.isFieldGoal == null ? null : raw.isFieldGoal === 1,
    shotResult: raw.shotResult ? shotResults[raw.shotResult] : null,
    x: raw.x,
    y: raw.y,
    basket: raw.side ?? null,
    shotDistanceFeet: raw.shotDistance,
    homeScore: raw.scoreHome,
    awayScore: raw.scoreAway,
  };
}

const peopleOf = (raw: z.output<typeof action>) => ({
  playerId: raw.personId,
  playerName: raw.playerNameI,
  assistPlayerId: raw.assistPersonId,
  assistPlayerName: raw.assistPlayerNameInitial,
  blockPlayerId: raw.blockPersonId,
  blockPlayerName: raw.blockPlayerName,
  stealPlayerId: raw.stealPersonId,
  stealPlayerName: raw.stealPlayerName,
  fouledPlayerId: raw.foulDrawnPersonId,
  fouledPlayerName: raw.foulDrawnPlayerName,
});

const shotResults = { Made: 'made', Missed: 'missed' } as const;
