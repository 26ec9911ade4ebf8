import { otherSide, type Side } from '../game/sheet.ts';
import type { Action } from '../nba/action.ts';
import { type GameFold, type Situation, type TeamFold, tallyOf } from './game-fold.ts';
import type { TallyName } from './tally.ts';

type Count = (fold: GameFold, side: Side, action: Action) => void;

/** How an action of a team counts, by its type; types that are not here count for nothing. */
const counts: Readonly<Record<string, Count>> = {
  '2pt': (fold, side, action) => fieldGoal(fold, side, action, 2),
  '3pt': (fold, side, action) => fieldGoal(fold, side, action, 3),
  freethrow: freeThrow,
  rebound: countRebound,
  steal: (fold, side, { personId }) => add(fold[side], personId, 'steals'),
  turnover: countTurnover,
  foul: countFoul,
  timeout: (fold, side) => {
    fold[side].timeoutsLeft = Math.max(0, fold[side].timeoutsLeft - 1);
  },
};

export function countAction(fold: GameFold, side: Side, action: Action): void {
  counts[action.actionType]?.(fold, side, action);
}

function add(team: TeamFold, personId: number | undefined, name: TallyName, amount = 1): void {
  const tally = tallyOf(team, personId);
  if (tally) tally[name] += amount;
}

/** An assist counts on a made shot, a block on a missed one, whatever else the row says. */
function fieldGoal(fold: GameFold, side: Side, action: Action, points: 2 | 3): void {
  const team = fold[side];
  const isMade = action.shotResult === 'Made';
  add(team, action.personId, 'fieldGoalsAttempted');
  if (points === 3) add(team, action.personId, 'threePointersAttempted');
  attempt(team, action, isMade);
  if (isMade) {
    add(team, action.personId, 'fieldGoalsMade');
    if (points === 3) add(team, action.personId, 'threePointersMade');
    add(team, action.assistPersonId, 'assists');
    score(fold, side, action, points, { home: [...fold.home.onCourt], away: [...fold.away.onCourt] });
  } else if (action.blockPersonId) {
    add(fold[otherSide(side)], action.blockPersonId, 'blocks');
    add(team, action.personId, 'blocksReceived');
  }
}

/** Plus and minus of a free throw go to the line-ups at the foul, not to those at the throw. */
function freeThrow(fold: GameFold, side: Side, action: Action): void {
  add(fold[side], action.personId, 'freeThrowsAttempted');
  if (action.shotResult !== 'Made') return;
  add(fold[side], action.personId, 'freeThrowsMade');
  score(fold, side, action, 1, fold.lineUpsAtFoul);
}

function score(
  fold: GameFold,
  side: Side,
  action: Action,
  points: number,
  lineUps: Readonly<Record<Side, readonly number[]>>,
): void {
  const team = fold[side];
  team.score += points;
  team.periods[action.period - 1] = (team.periods[action.period - 1] ?? 0) + points;
  add(team, action.personId, 'points', points);
  for (const personId of lineUps[side]) add(team, personId, 'plus', points);
  for (const personId of lineUps[otherSide(side)]) add(fold[otherSide(side)], personId, 'minus', points);
  situationPoints(team, action, points);
}

const situations: ReadonlyArray<readonly [Situation, TallyName | null]> = [
  ['fastbreak', 'pointsFastBreak'],
  ['pointsinthepaint', 'pointsInThePaint'],
  ['2ndchance', 'pointsSecondChance'],
  ['fromturnover', null],
];

function situationPoints(team: TeamFold, action: Action, points: number): void {
  for (const [situation, name] of situations) {
    if (!action.qualifiers.includes(situation)) continue;
    team.situations[situation].points += points;
    if (name) add(team, action.personId, name, points);
  }
}

function attempt(team: TeamFold, action: Action, isMade: boolean): void {
  for (const [situation] of situations) {
    if (!action.qualifiers.includes(situation)) continue;
    team.situations[situation].attempted += 1;
    if (isMade) team.situations[situation].made += 1;
  }
}

/** Rebounds and turnovers of nobody belong to the team. */
function countRebound(fold: GameFold, side: Side, { personId, subType }: Action): void {
  const team = fold[side];
  const isOffensive = subType === 'offensive';
  if (personId !== 0) add(team, personId, isOffensive ? 'reboundsOffensive' : 'reboundsDefensive');
  else if (isOffensive) team.reboundsTeamOffensive += 1;
  else team.reboundsTeamDefensive += 1;
}

function countTurnover(fold: GameFold, side: Side, { personId }: Action): void {
  if (personId === 0) fold[side].turnoversTeam += 1;
  else add(fold[side], personId, 'turnovers');
}

/** Every foul that is not technical is personal. A technical for defensive three seconds is nobody's. */
function countFoul(fold: GameFold, side: Side, action: Action): void {
  const team = fold[side];
  fold.lineUpsAtFoul = { home: [...fold.home.onCourt], away: [...fold.away.onCourt] };
  if (action.subType === 'technical') {
    if (!action.descriptor?.startsWith('defensive')) add(team, action.personId, 'foulsTechnical');
    return;
  }
  add(team, action.personId, 'foulsPersonal');
  add(fold[otherSide(side)], action.foulDrawnPersonId, 'foulsDrawn');
  if (action.subType === 'offensive') {
    add(team, action.personId, 'foulsOffensive');
    return;
  }
  team.teamFouls += 1;
  team.foulsTeam += 1;
}
