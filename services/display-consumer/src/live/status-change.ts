import type { BoardStatus, StatusChange, TopicSummary } from '../api.ts';
import { isSame } from './is-same.ts';

/** What `applyStatusChange` needs to make `next` of `before`; undefined when that is nothing. */
export function statusChange(before: BoardStatus, next: BoardStatus): StatusChange | undefined {
  if (before === next) return undefined;
  const change: StatusChange = {
    ...(before.state === next.state ? {} : { state: next.state }),
    ...(before.problem === next.problem ? {} : { problem: next.problem }),
    ...topicsChange(before.topics, next.topics),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

/** Hundreds of topics, of which one has news: only that goes out, unless another set of topics stands there. */
function topicsChange(before: readonly TopicSummary[], next: readonly TopicSummary[]): StatusChange {
  const isSameSet = before.length === next.length && next.every(({ topic }, index) => topic === before[index]?.topic);
  if (!isSameSet) return { topics: next };
  const changedTopics = next.filter((summary, index) => !isSame(summary, before[index]));
  return changedTopics.length === 0 ? {} : { changedTopics };
}

type WithStatus = { readonly status: BoardStatus };

/** The same as a part of the change of a view. */
export function statusPart(before: WithStatus, next: WithStatus): { readonly status?: StatusChange } {
  const status = statusChange(before.status, next.status);
  return status ? { status } : {};
}
