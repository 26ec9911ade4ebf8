import { z } from 'zod';
import { parseTolerantly, type TolerantResult } from '../parsing/parse-tolerantly.ts';
import { optionalDurationMs } from './duration.ts';
import { count, optionalId, optionalMoment, optionalText, period, text } from './fields.ts';

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
  readonly assistPlayerId: string | null;
  readonly blockPlayerId: string | null;
  readonly stealPlayerId: string | null;
  readonly isFieldGoal: boolean;
  readonly shotResult: 'made' | 'missed' | null;
  /** Points of the teams after this action. */
  readonly homeScore: number;
  readonly awayScore: number;
}

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
  assistPersonId: optionalId,
  blockPersonId: optionalId,
  stealPersonId: optionalId,
  isFieldGoal: count.nullish(),
  shotResult: z.enum(['Made', 'Missed']).nullish(),
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
    playerId: raw.personId,
    assistPlayerId: raw.assistPersonId,
    blockPlayerId: raw.blockPersonId,
    stealPlayerId: raw.stealPersonId,
    isFieldGoal: raw.isFieldGoal === 1,
    shotResult: raw.shotResult ? shotResults[raw.shotResult] : null,
    homeScore: raw.scoreHome,
    awayScore: raw.scoreAway,
  };
}

const shotResults = { Made: 'made', Missed: 'missed' } as const;
