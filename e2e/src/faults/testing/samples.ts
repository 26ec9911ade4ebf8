import type { ApiGame, ApiGameView } from '../../display-api.ts';
import type { LoggedFact } from '../checks/logged-fact.ts';
import type { StreamEvent } from '../viewer/shown-evening.ts';

export const gameId = 'simulated:1';

interface ScoreAbout {
  readonly revision?: number;
  readonly observedAt?: number;
  readonly offset?: number;
  readonly points?: number;
}

/** A score of 10 points per revision for the home team, as it stands in the log. */
export function loggedScore({ revision = 1, observedAt, offset, points = revision * 10 }: ScoreAbout): LoggedFact {
  return {
    ...{ topic: 'courtside.scores', partition: 0, offset: offset ?? revision, key: gameId },
    fact: { gameId, revision, observedAt: observedAt ?? revision * 100, ...scoreOf(points) },
  };
}

const scoreOf = (points: number) => ({
  ...{ status: 'live', period: 1, periodScores: [{ period: 1, home: points, away: 0 }] },
  home: { tricode: 'HOM', score: points },
  away: { tricode: 'AWY', score: 0 },
});

/** The game as a display shows it that has folded `logged`. */
export function viewOf({ topic, key, offset, fact }: LoggedFact): ApiGameView {
  const origin = { revision: fact.revision, observedAt: fact.observedAt, offset };
  const points = (fact.home as { score: number }).score;
  const summary: ApiGame = {
    ...{ gameId, source: 'simulated', phase: 'inPlay', isBoxScoreFinal: null, difference: null },
    ...scoreOf(points),
    origins: { score: origin, boxScore: null },
  };
  return { summary, features: [{ topic, entities: [{ key, fact, origin }] }], timeline: [] };
}

const evening = { source: 'simulated', gameDate: '2026-01-15' };

/** The events of a stream that shows these facts, the first of them as a picture. */
export const eventsOf = (...facts: readonly LoggedFact[]): StreamEvent[] =>
  facts.map((fact, index) => (index === 0 ? pictureOf(fact) : changeOf(fact)));

export const pictureOf = (...facts: readonly LoggedFact[]): StreamEvent => ({
  event: 'picture',
  id: `${facts.length}`,
  data: { view: { evening, games: facts.map((fact) => viewOf(fact).summary) } },
});

const changeOf = (fact: LoggedFact): StreamEvent => ({
  event: 'change',
  id: `${fact.offset}`,
  data: { change: { games: [viewOf(fact).summary] } },
});
