import type { Play } from '../engine/play.ts';
import { regulationPeriods } from '../game/rules.ts';
import type { GameSheet, Person, Side } from '../game/sheet.ts';
import type { Action } from '../nba/action.ts';
import { isoClock } from '../nba/clock-text.ts';
import { utcSeconds, utcTenths } from '../nba/eastern-time.ts';
import { particulars } from './particulars.ts';
import { placeOf } from './place.ts';
import type { Row } from './row.ts';
import { createRunningTotals, type RunningTotals } from './running-totals.ts';

/** Everything a row is written from, besides the row itself. */
export interface Table {
  readonly sheet: GameSheet;
  readonly totals: RunningTotals;
  person(personId: number): Person | undefined;
}

/**
 * Writes visible rows (in game order) as play-by-play of the NBA CDN; totals and scores follow from these rows alone.
 * An action depends on the rows up to it, so those before the first row that is new are taken from the last writing.
 */
export function createActionWriter(sheet: GameSheet): (rows: readonly Row[]) => readonly Action[] {
  const people = new Map([...sheet.home.players, ...sheet.away.players].map((player) => [player.personId, player]));
  let last: { readonly rows: readonly Row[]; readonly actions: readonly Action[] } = { rows: [], actions: [] };
  return (rows) => {
    const totals = createRunningTotals();
    const table: Table = { sheet, totals, person: (personId) => people.get(personId) };
    let isSame = true;
    const actions = rows.map((row, index) => {
      totals.count(row.play);
      isSame &&= row === last.rows[index];
      return (isSame && last.actions[index]) || writeAction(table, row);
    });
    last = { rows, actions };
    return actions;
  };
}

function writeAction(table: Table, row: Row): Action {
  const { play } = row;
  const { sheet, totals } = table;
  const { description, ...about } = particulars(table, row);
  return {
    actionNumber: row.actionNumber,
    clock: isoClock(play.clockMs),
    timeActual: utcTenths(play.occurredMs),
    period: play.period,
    periodType: play.period > regulationPeriods ? 'OVERTIME' : 'REGULAR',
    ...team(sheet, play.side),
    actionType: play.actionType,
    subType: play.subType ?? '',
    ...(play.descriptor ? { descriptor: play.descriptor } : {}),
    qualifiers: play.qualifiers,
    personId: play.personId,
    ...placeOf(play, row.actionNumber),
    possession: play.possession ? sheet[play.possession].teamId : 0,
    scoreHome: String(totals.score.home),
    scoreAway: String(totals.score.away),
    edited: utcSeconds(row.editedMs),
    ...official(sheet, play),
    orderNumber: row.orderNumber,
    isTargetScoreLastPeriod: false,
    isFieldGoal: play.spot ? 1 : 0,
    ...about,
    description,
    ...names(table, play),
    personIdsFilter: [
      play.personId,
      play.assistId,
      play.blockId,
      play.stealId,
      play.drawnId,
      play.jumpBall?.wonId,
      play.jumpBall?.lostId,
    ].filter(Boolean),
  };
}

const team = (sheet: GameSheet, side: Side | null) =>
  side ? { teamId: sheet[side].teamId, teamTricode: sheet[side].tricode } : {};

function official(sheet: GameSheet, { official }: Play) {
  const person = official === undefined ? undefined : sheet.officials[official];
  return person ? { officialId: person.personId } : {};
}

function names(table: Table, play: Play) {
  const person = table.person(play.personId);
  return person ? { playerName: person.familyName, playerNameI: person.nameI } : {};
}
