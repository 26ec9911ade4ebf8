import type {
  BoardStatus,
  EveningChange,
  EveningView,
  Feature,
  FeatureChange,
  FeatureEntity,
  GameChange,
  GameSummary,
  GameView,
  StatusChange,
  TopicChange,
  TopicView,
} from './api.ts';

// Used by the server's tests and by the page: no dependency but the types.

/** The order of games in an evening: scheduled tip-off (unknown last), then `gameId`. */
export function compareGames(a: GameSummary, b: GameSummary): number {
  const tipOffA = a.scheduledTipOff ?? Number.MAX_SAFE_INTEGER;
  const tipOffB = b.scheduledTipOff ?? Number.MAX_SAFE_INTEGER;
  if (tipOffA !== tipOffB) return tipOffA - tipOffB;
  if (a.gameId === b.gameId) return 0;
  return a.gameId < b.gameId ? -1 : 1;
}

/** The evening after a change; what did not change keeps its identity. */
export function applyEveningChange(view: EveningView, change: EveningChange): EveningView {
  const { games, gone, features, goneFeatures, status, ...sections } = change;
  return {
    ...view,
    ...sections,
    games: games || gone ? mergeGames(view.games, games ?? [], gone ?? []) : view.games,
    features: applyFeatureChanges(view.features, features, goneFeatures),
    status: applyStatusChange(view.status, status),
  };
}

function mergeGames(
  known: readonly GameSummary[],
  changed: readonly GameSummary[],
  gone: readonly string[],
): readonly GameSummary[] {
  const games = new Map(known.map((game) => [game.gameId, game]));
  for (const gameId of gone) games.delete(gameId);
  for (const game of changed) games.set(game.gameId, game);
  return [...games.values()].sort(compareGames);
}

/** The game after a change; what did not change keeps its identity. */
export function applyGameChange(view: GameView, change: GameChange): GameView {
  const { timeline, features, goneFeatures, status, ...sections } = change;
  return {
    ...view,
    ...sections,
    timeline: timeline ? [...view.timeline.slice(0, timeline.keep), ...timeline.points] : view.timeline,
    features: applyFeatureChanges(view.features, features, goneFeatures),
    status: applyStatusChange(view.status, status),
  };
}

/** The topic after a change; what did not change keeps its identity. */
export function applyTopicChange(view: TopicView, { features, goneFeatures, status }: TopicChange): TopicView {
  const [feature = null] = applyFeatureChanges(view.feature ? [view.feature] : [], features, goneFeatures);
  return { ...view, feature, status: applyStatusChange(view.status, status) };
}

function applyStatusChange(status: BoardStatus, change: StatusChange | undefined): BoardStatus {
  if (!change) return status;
  const { changedTopics = [], ...sections } = change;
  const changed = new Map(changedTopics.map((summary) => [summary.topic, summary]));
  const topics = sections.topics ?? status.topics.map((summary) => changed.get(summary.topic) ?? summary);
  return { ...status, ...sections, topics };
}

function applyFeatureChanges(
  known: readonly Feature[],
  changes: readonly FeatureChange[] = [],
  gone: readonly string[] = [],
): readonly Feature[] {
  if (changes.length === 0 && gone.length === 0) return known;
  const features = new Map(known.map((feature) => [feature.topic, feature]));
  for (const topic of gone) features.delete(topic);
  for (const change of changes) {
    const feature = applyFeatureChange(features.get(change.topic), change);
    if (feature) features.set(change.topic, feature);
  }
  return [...features.values()].sort((a, b) => byCodeUnits(a.topic, b.topic));
}

/** Undefined for a change of a topic that is not known and does not come with everything: none that a server sends. */
function applyFeatureChange(known: Feature | undefined, change: FeatureChange): Feature | undefined {
  const { entities, gone, ...sections } = change;
  const { topic, title, schema, entityCount, isGone } = { ...known, ...sections };
  if (title === undefined || !schema || entityCount === undefined || isGone === undefined) return undefined;
  const merged = entities || gone ? mergeEntities(known?.entities ?? [], entities ?? [], gone ?? []) : known?.entities;
  return { topic, title, schema, entityCount, isGone, entities: merged ?? [] };
}

function mergeEntities(
  known: readonly FeatureEntity[],
  changed: readonly FeatureEntity[],
  gone: readonly string[],
): readonly FeatureEntity[] {
  const entities = new Map(known.map((entity) => [entity.key, entity]));
  for (const key of gone) entities.delete(key);
  for (const entity of changed) entities.set(entity.key, entity);
  return [...entities.values()].sort((a, b) => byCodeUnits(a.key, b.key));
}

/** Not by a locale: server and page must agree. */
const byCodeUnits = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
