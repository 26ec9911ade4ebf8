import { isDeepStrictEqual } from 'node:util';
import { shown } from '../../compared-game.ts';
import { type ApiGameView, linesOf } from '../../display-api.ts';
import { type Expected, fieldNames, readField, readSymbol, type SchemaPair } from './read-value.ts';
import type { ToldGame } from './told-game.ts';

/** Every place where a board does not show what it has to show, in words. */
export type Compare = (view: ApiGameView | undefined, game: ToldGame, schemas: SchemaPair) => readonly string[];

const sides = ['home', 'away'] as const;

/** By contract. A producer takes part in the matrix when its contract stands here. */
export const comparisons: Readonly<Record<string, Compare>> = {
  scores: scoreDifferences,
  'player-stats': statsDifferences,
  plays: playsDifferences,
};

function scoreDifferences(view: ApiGameView | undefined, game: ToldGame, schemas: SchemaPair): string[] {
  const { summary } = view ?? {};
  const records = sides.flatMap((side) =>
    (['wins', 'losses'] as const).flatMap((field) =>
      difference(
        `${side}.${field}`,
        summary?.[side]?.[field],
        readField(game.records[side][field], 'Team', field, schemas),
      ),
    ),
  );
  const status = readSymbol(game.isPostponed ? 'postponed' : 'final', 'Status', schemas);
  const standing = [...difference('status', summary?.status, status), ...records];
  if (game.isPostponed) return standing;
  const { result, periods } = shown(view);
  return [
    ...standing,
    ...difference('result', result, [game.result]),
    ...difference('periods', periods, [game.periods]),
    ...difference('disagreement with the box score', summary?.difference, [null]),
  ];
}

function statsDifferences(view: ApiGameView | undefined, game: ToldGame, schemas: SchemaPair): string[] {
  const lines = view ? linesOf(view) : {};
  if (game.isPostponed) return difference('lines of a postponed game', Object.keys(lines).length, [0]);
  const { players = {} } = shown(view);
  return [
    ...difference('final', view?.summary.isBoxScoreFinal, [true]),
    ...difference('players', Object.keys(players).sort(), [Object.keys(game.players).sort()]),
    ...Object.entries(game.players).flatMap(([id, line]) =>
      Object.entries(line).flatMap(([field, value]) =>
        difference(`${id}.${field}`, players[id]?.[field], readField(value, 'PlayerLine', field, schemas)),
      ),
    ),
    ...game.inactive.flatMap((id) =>
      difference(`${id}.participation`, lines[id]?.participation, readSymbol('inactive', 'Participation', schemas)),
    ),
  ];
}

type Play = Readonly<Record<string, string | number | null>>;

/** The display reads plays by the newest schema of the registry, not by one of its own. */
function playsDifferences(view: ApiGameView | undefined, game: ToldGame, { writer }: SchemaPair): string[] {
  const entities = view?.features.find(({ topic }) => topic === 'courtside.plays')?.entities ?? [];
  const plays = entities.flatMap(({ fact }) => (fact as { plays: readonly Play[] }).plays);
  if (game.isPostponed) return difference('plays of a postponed game', plays.length, [0]);
  const pointsOf = (side: string) =>
    plays.filter((play) => play.side === side).reduce((sum, { points }) => sum + Number(points ?? 0), 0);
  return [
    ...difference('points of plays', { home: pointsOf('home'), away: pointsOf('away') }, [game.result]),
    ...difference('fields of a play', Object.keys(plays[0] ?? {}), [fieldNames(writer, 'Play')]),
    ...difference('plays that are there twice', doubledIn(plays.map(({ actionNumber }) => actionNumber)), [[]]),
    ...difference('the end of the game', plays.filter(({ kind }) => kind === 'gameEnd').length, [1]),
    ...difference(
      'has jump balls',
      plays.some(({ kind }) => kind === 'jumpBall'),
      [readSymbol('jumpBall', 'PlayKind', { writer, reader: writer }).length === 1],
    ),
  ];
}

const doubledIn = (values: readonly unknown[]) => values.filter((value, index) => values.indexOf(value) !== index);

function difference(what: string, value: unknown, expected: Expected): string[] {
  if (expected.some((each) => isDeepStrictEqual(value, each))) return [];
  return [`${what} is ${inWords(value)}, expected ${expected.map(inWords).join(' or ')}`];
}

const inWords = (value: unknown) => (value === undefined ? 'absent' : JSON.stringify(value));
