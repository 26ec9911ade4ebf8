import type { Feature, FeatureChange, FeatureEntity } from '../api.ts';
import { isSame } from './is-same.ts';

export interface FeatureChanges {
  readonly features?: readonly FeatureChange[];
  readonly goneFeatures?: readonly string[];
}

/** What `applyFeatureChanges` needs to make `next` of `before`; empty when that is nothing. */
export function featureChanges(before: readonly Feature[], next: readonly Feature[]): FeatureChanges {
  const known = new Map(before.map((feature) => [feature.topic, feature]));
  const features = next.flatMap((feature) => featureChange(known.get(feature.topic), feature) ?? []);
  const staying = new Set(next.map(({ topic }) => topic));
  const gone = before.map(({ topic }) => topic).filter((topic) => !staying.has(topic));
  return {
    ...(features.length === 0 ? {} : { features }),
    ...(gone.length === 0 ? {} : { goneFeatures: gone }),
  };
}

const sections = ['title', 'schema', 'entityCount', 'isGone'] as const;

function featureChange(before: Feature | undefined, next: Feature): FeatureChange | undefined {
  if (before === next) return undefined;
  if (!before) return next;
  const changed = sections.filter((name) => !isSame(before[name], next[name]));
  const change: FeatureChange = {
    topic: next.topic,
    ...Object.fromEntries(changed.map((name) => [name, next[name]])),
    ...entitiesChange(before.entities, next.entities),
  };
  return Object.keys(change).length === 1 ? undefined : change;
}

function entitiesChange(
  before: readonly FeatureEntity[],
  next: readonly FeatureEntity[],
): Pick<FeatureChange, 'entities' | 'gone'> {
  if (before === next) return {};
  const known = new Map(before.map((entity) => [entity.key, entity]));
  const entities = next.filter((entity) => !isSame(known.get(entity.key), entity));
  const staying = new Set(next.map(({ key }) => key));
  const gone = before.map(({ key }) => key).filter((key) => !staying.has(key));
  return { ...(entities.length === 0 ? {} : { entities }), ...(gone.length === 0 ? {} : { gone }) };
}
