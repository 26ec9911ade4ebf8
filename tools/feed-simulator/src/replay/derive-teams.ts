import type { PlayerSheet, TeamSheet } from '../game/sheet.ts';
import type { Action } from '../nba/action.ts';

/** Things that only somebody on court does. A technical foul can be the bench's. */
const onCourtTypes = new Set(['2pt', '3pt', 'freethrow', 'rebound', 'steal', 'block', 'turnover', 'foul', 'jumpball']);

/** Both teams of a recording without a box score, from its actions alone: names as far as the rows have them. */
export function deriveTeams(actions: readonly Action[]): { readonly home: TeamSheet; readonly away: TeamSheet } {
  const ids = [...new Set(actions.flatMap(({ teamId }) => (teamId ? [teamId] : [])))];
  const homeId = findHomeId(actions);
  const awayId = ids.find((id) => id !== homeId);
  return { home: deriveTeam(actions, homeId), away: deriveTeam(actions, awayId ?? 0) };
}

/** The team after whose basket the home score has risen. */
function findHomeId(actions: readonly Action[]): number {
  const scored = actions.find(({ scoreHome, scoreAway }) => Number(scoreHome) + Number(scoreAway) > 0);
  const others = actions.map(({ teamId }) => teamId).filter((id) => id !== undefined && id !== scored?.teamId);
  return (Number(scored?.scoreHome ?? 0) > 0 ? scored?.teamId : others[0]) ?? 0;
}

function deriveTeam(actions: readonly Action[], teamId: number): TeamSheet {
  const own = actions.filter((action) => action.teamId === teamId);
  const tricode = own[0]?.teamTricode ?? '';
  const starters = findStarters(own);
  const names = new Map(own.filter(isPerson).map((action) => [action.personId, action]));
  const ordered = [...starters, ...[...names.keys()].filter((id) => !starters.has(id))];
  const players = ordered.map((id) => playerSheet(id, names.get(id), starters.has(id)));
  return { teamId, city: '', name: tricode, tricode, wins: null, losses: null, players };
}

const isPerson = ({ personId }: Action) => personId !== 0;

/** Who acts or leaves before he ever comes in was there from the tip-off. */
function findStarters(own: readonly Action[]): ReadonlySet<number> {
  const [starters, cameIn] = [new Set<number>(), new Set<number>()];
  for (const { actionType, subType, personId } of own) {
    if (personId === 0 || starters.size === 5) continue;
    if (actionType === 'substitution' && subType === 'in') cameIn.add(personId);
    const shows =
      actionType === 'substitution' ? subType === 'out' : onCourtTypes.has(actionType) && subType !== 'technical';
    if (shows && !cameIn.has(personId)) starters.add(personId);
  }
  return starters;
}

function playerSheet(personId: number, action: Action | undefined, isStarter: boolean): PlayerSheet {
  const familyName = action?.playerName ?? '';
  const nameI = action?.playerNameI ?? familyName;
  const firstName = nameI.endsWith(familyName) ? nameI.slice(0, nameI.length - familyName.length).trim() : '';
  return {
    personId,
    name: nameI,
    nameI,
    firstName,
    familyName,
    jerseyNum: '',
    position: '',
    isStarter,
    isActive: true,
  };
}
