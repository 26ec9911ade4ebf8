import { expect, test } from '@jest/globals';
import type { Truth } from '../engine/truth.ts';
import { sides } from '../game/sheet.ts';
import type { Action } from '../nba/action.ts';
import { truthOfActions } from '../replay/recorded-truth.ts';
import { seededGame, seededGames, twentySeeds } from '../testing/seeded.ts';
import { foldGame } from './fold-game.ts';

const byPerson = ({ players, ...truth }: Truth) => ({
  ...truth,
  players: players.toSorted((one, other) => one.personId - other.personId),
});

test.each(twentySeeds)('foldGame comes to what the engine counted, in every game of seed %d', (seed) => {
  for (const game of seededGames(seed)) {
    const { countedBy, ...truth } = game.truth(Number.POSITIVE_INFINITY, []);
    const folded = truthOfActions(game.sheet, game.actions(game.releases().length));

    expect(countedBy).toBe('engine');
    expect(byPerson(folded)).toEqual(byPerson(truth));
  }
});

const { sheet } = seededGame();
const [home, away] = sides.map((side) => sheet[side].players.map(({ personId }) => personId)) as [number[], number[]];
const [homeId, awayId] = [sheet.home.teamId, sheet.away.teamId];
const action = (about: Partial<Action>): Action => ({
  actionNumber: 2,
  orderNumber: 20_000,
  clock: 'PT10M00.00S',
  timeActual: '2024-11-09T00:00:00.0Z',
  period: 1,
  actionType: 'period',
  qualifiers: [],
  personId: 0,
  possession: 0,
  scoreHome: '0',
  scoreAway: '0',
  ...about,
});
const start = action({ subType: 'start', clock: 'PT12M00.00S' });
const fold = (...actions: Action[]) => foldGame(sheet, [start, ...actions]);
const tally = (folded: ReturnType<typeof fold>, personId: number | undefined) =>
  (folded.home.lines.get(personId ?? 0) ?? folded.away.lines.get(personId ?? 0))?.tally;

test('foldGame gives plus and minus of a free throw to the line-ups at the foul', () => {
  const [starter, , , , , bench] = home as [number, number, number, number, number, number];
  const clock = 'PT05M00.00S';

  const folded = fold(
    action({ actionType: 'foul', subType: 'personal', teamId: awayId, personId: away[0] as number, clock }),
    action({ actionType: 'substitution', subType: 'out', teamId: homeId, personId: starter, clock }),
    action({ actionType: 'substitution', subType: 'in', teamId: homeId, personId: bench, clock }),
    action({ actionType: 'freethrow', teamId: homeId, personId: home[1] as number, shotResult: 'Made', clock }),
  );

  expect(tally(folded, starter)).toMatchObject({ plus: 1, playedMs: 7 * 60_000 });
  expect(tally(folded, bench)).toMatchObject({ plus: 0, playedMs: 0 });
  expect(tally(folded, away[0])).toMatchObject({ minus: 1, foulsPersonal: 1 });
});

test('foldGame counts an assist on a made shot only, and a block on a missed one only', () => {
  const shot = {
    actionType: '2pt',
    teamId: homeId,
    personId: home[0] as number,
    assistPersonId: home[1],
    blockPersonId: away[2],
  };

  const folded = fold(action({ ...shot, shotResult: 'Made' }), action({ ...shot, shotResult: 'Missed' }));

  expect(tally(folded, home[0])).toMatchObject({
    fieldGoalsMade: 1,
    fieldGoalsAttempted: 2,
    points: 2,
    blocksReceived: 1,
  });
  expect(tally(folded, home[1])).toMatchObject({ assists: 1 });
  expect(tally(folded, away[2])).toMatchObject({ blocks: 1 });
});

test('foldGame gives rebounds and turnovers of nobody to the team', () => {
  const folded = fold(
    action({ actionType: 'rebound', subType: 'offensive', teamId: homeId }),
    action({ actionType: 'rebound', subType: 'defensive', teamId: homeId }),
    action({ actionType: 'turnover', teamId: awayId }),
  );

  expect(folded.home).toMatchObject({ reboundsTeamOffensive: 1, reboundsTeamDefensive: 1 });
  expect(folded.away.turnoversTeam).toBe(1);
});

test('foldGame takes a technical foul for no personal one, and one for defensive three seconds for nobody’s', () => {
  const foul = { actionType: 'foul', subType: 'technical', teamId: homeId, personId: home[0] as number };

  const folded = fold(action(foul), action({ ...foul, descriptor: 'defensive-3-second' }));

  expect(tally(folded, home[0])).toMatchObject({ foulsPersonal: 0, foulsTechnical: 1 });
  expect(folded.home.teamFouls).toBe(0);
});

test('foldGame stays in the break while the line-ups of the next period come in', () => {
  const [out, , , , , into] = home as [number, number, number, number, number, number];
  const ended = [
    action({ actionType: 'period', subType: 'start', period: 2, clock: 'PT12M00.00S' }),
    action({ actionType: 'period', subType: 'end', period: 2, clock: 'PT00M00.00S' }),
  ];
  const next = { period: 3, clock: 'PT12M00.00S', teamId: homeId };
  const changes = [
    action({ ...next, actionType: 'substitution', subType: 'out', personId: out }),
    action({ ...next, actionType: 'substitution', subType: 'in', personId: into }),
  ];

  const atHalf = fold(...ended, ...changes);
  const after = fold(...ended, ...changes, action({ ...next, teamId: undefined, subType: 'start' }));

  expect(atHalf).toMatchObject({ phase: 'halftime', endedPeriod: 2 });
  expect(after).toMatchObject({ phase: 'inPlay', period: 3, clockMs: 720_000 });
  expect(after.home.onCourt.has(into)).toBe(true);
  expect(tally(after, out)?.playedMs).toBe(24 * 60_000);
});
