import { isDeepStrictEqual } from 'node:util';
import type { ApiEntity, ApiGameView } from '../../display-api.ts';
import { type LoggedFact, placeOf } from './logged-fact.ts';

const scoresTopic = 'courtside.scores';

/**
 * Where a board is something else than the fold of the log, in words. `views` are the games that it shows, `folded` what
 * the log comes to for the same games.
 */
export function judgeBoard(views: readonly ApiGameView[], folded: ReadonlyMap<string, LoggedFact>): readonly string[] {
  const shown = new Map(views.flatMap(entitiesOf));
  const places = new Set([...shown.keys(), ...folded.keys()]);
  return [
    ...[...places].flatMap((place) =>
      judgeEntity(shown.get(place), folded.get(place)).map((words) => `${place} ${words}`),
    ),
    ...views.flatMap((view) => judgeSummary(view, folded)),
  ];
}

const entitiesOf = ({ features }: ApiGameView): [string, ApiEntity][] =>
  features.flatMap(({ topic, entities }) =>
    entities.map((entity): [string, ApiEntity] => [placeOf({ topic, key: entity.key }), entity]),
  );

function judgeEntity(shown: ApiEntity | undefined, expected: LoggedFact | undefined): string[] {
  if (!shown) return ['is in the log and not on the board'];
  if (!expected) return ['is on the board and not in the log'];
  const { revision, offset } = shown.origin;
  if (offset !== expected.offset)
    return [
      `shows revision ${revision} of offset ${offset}, the log has ${expected.fact.revision} at ${expected.offset}`,
    ];
  return isDeepStrictEqual(shown.fact, expected.fact) ? [] : [`shows something else than revision ${revision} says`];
}

/** The few lines of a game are made from its score. */
function judgeSummary({ summary }: ApiGameView, folded: ReadonlyMap<string, LoggedFact>): string[] {
  const score = folded.get(placeOf({ topic: scoresTopic, key: summary.gameId }))?.fact;
  if (!score) return [];
  const { status, period, home, away, periodScores } = summary;
  return Object.entries({ status, period, home, away, periodScores })
    .filter(([name, value]) => !isDeepStrictEqual(value, score[name]))
    .map(([name]) => `${summary.gameId} has another ${name} in its summary than in its score`);
}
