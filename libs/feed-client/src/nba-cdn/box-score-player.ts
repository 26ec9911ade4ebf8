import { z } from 'zod';
import { parseTolerantly, type TolerantResult } from '../parsing/parse-tolerantly.ts';
import { optionalDurationMs } from './duration.ts';
import { flag, optionalDigits, optionalTally, optionalText, personId, requiredFlag } from './fields.ts';

export type Side = 'home' | 'away';

/** One line of a box score: the shape of a `PlayerLine`. null = the source does not have it, 0 = it says zero. */
export interface SeenPlayerLine extends Readonly<Record<StatisticName, number | null>> {
  readonly playerId: string;
  readonly side: Side;
  readonly name: string;
  readonly jerseyNumber: string | null;
  readonly position: string | null;
  readonly isStarter: boolean;
  readonly isOnCourt: boolean | null;
  readonly participation: 'played' | 'didNotPlay' | 'inactive';
  readonly reason: string | null;
}

type StatisticName = keyof ReturnType<typeof mapStatistics>;

const statistics = z.object({
  minutes: optionalDurationMs, // `minutesCalculated` beside it is rounded, now up, now down.
  points: optionalTally,
  fieldGoalsMade: optionalTally,
  fieldGoalsAttempted: optionalTally,
  threePointersMade: optionalTally,
  threePointersAttempted: optionalTally,
  freeThrowsMade: optionalTally,
  freeThrowsAttempted: optionalTally,
  reboundsOffensive: optionalTally,
  reboundsDefensive: optionalTally,
  reboundsTotal: optionalTally,
  assists: optionalTally,
  steals: optionalTally,
  blocks: optionalTally,
  turnovers: optionalTally,
  foulsPersonal: optionalTally,
  foulsTechnical: optionalTally,
  plusMinusPoints: z.number().min(-1_000).max(1_000).nullish(), // A float in form, whole in content.
});

const playerFields = z.object({
  personId, // 0 stands for the team.
  status: optionalText,
  name: optionalText,
  firstName: optionalText,
  familyName: optionalText,
  jerseyNum: optionalDigits,
  position: optionalText,
  starter: requiredFlag,
  oncourt: flag,
  played: requiredFlag,
  notPlayingReason: optionalText,
  notPlayingDescription: optionalText,
  statistics: statistics.nullish(),
});

/** Whoever has not played is on the bench or not there at all, and nothing else in the line tells which. */
const player = playerFields.refine(
  ({ played, status }) => played || status === 'ACTIVE' || status === 'INACTIVE',
  'neither played nor ACTIVE nor INACTIVE',
);

type RawPlayer = z.output<typeof player>;

/** One entry of `players`, mapped; or why it cannot be read. */
export function parsePlayer(raw: unknown, side: Side, label: string): TolerantResult<SeenPlayerLine> {
  const parsed = parseTolerantly(player, raw, label);
  return parsed.problem === undefined ? { data: mapPlayer(parsed.data, side), issues: parsed.issues } : parsed;
}

function mapPlayer(raw: RawPlayer, side: Side): SeenPlayerLine {
  const participation = participationOf(raw);
  const reason = raw.notPlayingDescription ?? raw.notPlayingReason;
  return {
    playerId: String(raw.personId),
    side,
    name: nameOf(raw),
    jerseyNumber: raw.jerseyNum,
    position: raw.starter ? raw.position : null,
    isStarter: raw.starter,
    isOnCourt: raw.oncourt,
    participation,
    reason: participation === 'played' ? null : reason,
    ...mapStatistics(raw.statistics ?? {}),
  };
}

/** Who has played has played, whatever the list of inactive players says; on the bench it means "not so far". */
function participationOf({ played, status }: RawPlayer): SeenPlayerLine['participation'] {
  if (played) return 'played';
  return status === 'INACTIVE' ? 'inactive' : 'didNotPlay';
}

function nameOf({ name, firstName, familyName, personId }: RawPlayer): string {
  return name ?? ([firstName, familyName].filter((part) => part !== null).join(' ') || `Player ${personId}`);
}

/** The feed writes zeros for who did not play. They are what it says, and they are true, so they stay zeros. */
function mapStatistics(line: Partial<z.output<typeof statistics>>) {
  return {
    secondsPlayed: line.minutes == null ? null : Math.floor(line.minutes / 1_000),
    points: line.points ?? null,
    fieldGoalsMade: line.fieldGoalsMade ?? null,
    fieldGoalsAttempted: line.fieldGoalsAttempted ?? null,
    threePointersMade: line.threePointersMade ?? null,
    threePointersAttempted: line.threePointersAttempted ?? null,
    freeThrowsMade: line.freeThrowsMade ?? null,
    freeThrowsAttempted: line.freeThrowsAttempted ?? null,
    offensiveRebounds: line.reboundsOffensive ?? null,
    defensiveRebounds: line.reboundsDefensive ?? null,
    totalRebounds: line.reboundsTotal ?? null,
    assists: line.assists ?? null,
    steals: line.steals ?? null,
    blocks: line.blocks ?? null,
    turnovers: line.turnovers ?? null,
    personalFouls: line.foulsPersonal ?? null,
    technicalFouls: line.foulsTechnical ?? null,
    plusMinus: line.plusMinusPoints == null ? null : Math.round(line.plusMinusPoints) + 0, // `+ 0` turns -0 into 0.
  };
}
