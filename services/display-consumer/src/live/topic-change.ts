import type { Feature, TopicChange, TopicView } from '../api.ts';
import { featureChanges } from './feature-change.ts';
import { statusPart } from './status-change.ts';

/** What `applyTopicChange` needs to make `next` of `before`; undefined when that is nothing. */
export function topicChange(before: TopicView, next: TopicView): TopicChange | undefined {
  const change: TopicChange = { ...featureChanges(featuresOf(before), featuresOf(next)), ...statusPart(before, next) };
  return Object.keys(change).length === 0 ? undefined : change;
}

export const featuresOf = ({ feature }: TopicView): readonly Feature[] => (feature ? [feature] : []);
