import type { Play } from '../engine/play.ts';
import type { Row } from './row.ts';
import type { Table } from './write-actions.ts';

type Particulars = { readonly description: string } & Readonly<Record<string, unknown>>;

/** Fields and description that only this kind of action has. */
export function particulars(table: Table, row: Row): Particulars {
  const { play } = row;
  switch (play.actionType) {
    case '2pt':
    case '3pt':
      return fieldGoal(table, play);
    case 'freethrow':
      return freeThrow(table, play);
    case 'rebound':
      return reboundOf(table, row);
    case 'turnover':
      return turnoverOf(table, play);
    case 'foul':
      return foulOf(table, play);
    case 'jumpball':
      return jumpBall(table, play);
    default:
      return { description: simple(table, play) };
  }
}

const initials = (table: Table, personId: number | undefined) => table.person(personId ?? 0)?.nameI ?? '';
const family = (table: Table, personId: number | undefined) => table.person(personId ?? 0)?.familyName ?? '';
const words = (...parts: ReadonlyArray<string | undefined>) => parts.filter(Boolean).join(' ');

function fieldGoal(table: Table, play: Play): Particulars {
  const { assistId, blockId, isMade, personId } = play;
  const feet = `${Math.round(play.spot?.distanceFeet ?? 0)}'`;
  const what = play.actionType === '3pt' ? words('3PT', play.descriptor) : words(play.descriptor, play.subType);
  const shot = words(
    isMade ? '' : 'MISS',
    initials(table, personId),
    (play.spot?.distanceFeet ?? 0) > 4 ? feet : '',
    what,
  );
  if (!isMade) {
    if (!blockId) return { shotResult: 'Missed', description: shot };
    return {
      shotResult: 'Missed',
      description: `${shot} - blocked`,
      blockPlayerName: family(table, blockId),
      blockPersonId: blockId,
    };
  }
  const pointsTotal = table.totals.of(personId).points;
  const made = `${shot} (${pointsTotal} PTS)`;
  if (!assistId) return { shotResult: 'Made', pointsTotal, description: made };
  const assistTotal = table.totals.of(assistId).assists;
  const assistPlayerNameInitial = initials(table, assistId);
  const description = `${made} (${assistPlayerNameInitial} ${assistTotal} AST)`;
  return {
    shotResult: 'Made',
    pointsTotal,
    description,
    assistPlayerNameInitial,
    assistPersonId: assistId,
    assistTotal,
  };
}

function freeThrow(table: Table, { personId, subType, isMade }: Play): Particulars {
  const throwText = `${initials(table, personId)} Free Throw ${subType}`;
  if (!isMade) return { shotResult: 'Missed', description: `MISS ${throwText}` };
  const pointsTotal = table.totals.of(personId).points;
  return { shotResult: 'Made', pointsTotal, description: `${throwText} (${pointsTotal} PTS)` };
}

function reboundOf(table: Table, { play, shotActionNumber }: Row): Particulars {
  if (play.personId === 0) return { shotActionNumber, description: `TEAM ${play.subType} REBOUND` };
  const { offensiveRebounds, defensiveRebounds } = table.totals.of(play.personId);
  return {
    shotActionNumber,
    reboundTotal: offensiveRebounds + defensiveRebounds,
    reboundDefensiveTotal: defensiveRebounds,
    reboundOffensiveTotal: offensiveRebounds,
    description: `${initials(table, play.personId)} REBOUND (Off:${offensiveRebounds} Def:${defensiveRebounds})`,
  };
}

function turnoverOf(table: Table, play: Play): Particulars {
  const tricode = play.side ? table.sheet[play.side].tricode : '';
  if (play.personId === 0) return { description: `${tricode} ${play.subType} Team TURNOVER` };
  const turnoverTotal = table.totals.of(play.personId).turnovers;
  const what = words(initials(table, play.personId), play.descriptor, play.subType);
  const steal = play.stealId ? { stealPlayerName: family(table, play.stealId), stealPersonId: play.stealId } : {};
  return { turnoverTotal, description: `${what} TURNOVER (${turnoverTotal} TO)`, ...steal };
}

function foulOf(table: Table, play: Play): Particulars {
  const { fouls, technicals } = table.totals.of(play.personId);
  const name = initials(table, play.personId);
  const totals = { foulPersonalTotal: fouls, foulTechnicalTotal: technicals };
  if (play.subType === 'technical') return { ...totals, description: `${name} technical FOUL (${technicals} TF)` };
  const drawn = family(table, play.drawnId);
  const throws = play.freeThrowCount ? ` (${drawn} ${play.freeThrowCount} FT)` : '';
  const description = `${words(name, play.descriptor, play.subType)} FOUL (${fouls} PF)${throws}`;
  return { ...totals, description, foulDrawnPlayerName: drawn, foulDrawnPersonId: play.drawnId };
}

function jumpBall(table: Table, { personId, jumpBall }: Play): Particulars {
  const [won, lost, to] = [jumpBall?.wonId, jumpBall?.lostId, personId].map((id) => initials(table, id));
  return {
    jumpBallRecoveredName: to,
    jumpBallRecoverdPersonId: personId, // The feed's own spelling.
    jumpBallWonPlayerName: family(table, jumpBall?.wonId),
    jumpBallWonPersonId: jumpBall?.wonId,
    jumpBallLostPlayerName: family(table, jumpBall?.lostId),
    jumpBallLostPersonId: jumpBall?.lostId,
    description: `Jump Ball ${won} vs. ${lost}: Tip to ${to}`,
  };
}

function simple(table: Table, play: Play): string {
  const name = initials(table, play.personId);
  const totals = table.totals.of(play.personId);
  const texts: Readonly<Record<string, string>> = {
    period: `Period ${play.subType === 'start' ? 'Start' : 'End'}`,
    game: 'Game End',
    steal: `${name} STEAL (${totals.steals} STL)`,
    block: `${name} BLOCK (${totals.blocks} BLK)`,
    substitution: `SUB ${play.subType}: ${name}`,
    timeout: `${play.side ? table.sheet[play.side].tricode : ''} Timeout`,
    violation: `${name} ${play.subType} VIOLATION`,
  };
  return texts[play.actionType] ?? '';
}
