import type { ReaderHealth, ReaderStatus, TopicStatus } from '@courtside/kafka-client';
import type { BoardStatus, TopicDetail, TopicSummary } from '../api.ts';

const catchingUpInWords = 'The history is being read';
const brokerAwayInWords = 'Kafka cannot be reached';

/**
 * How the display's own reading goes.
 *
 * @param discoveryProblem why new topics are not noticed, in words; null when they are.
 */
export function boardStatus(
  topics: readonly TopicSummary[],
  reader: ReaderHealth,
  discoveryProblem: string | null,
): BoardStatus {
  const state = stateOf(reader, discoveryProblem);
  const words = { catchingUp: catchingUpInWords, brokerAway: brokerAwayInWords, impaired: null, following: null };
  return { state, problem: reader.problem ?? words[state] ?? discoveryProblem, topics };
}

function stateOf(reader: ReaderHealth, discoveryProblem: string | null): BoardStatus['state'] {
  if (!reader.isConnected) return 'brokerAway';
  if (!reader.isCaughtUp) return 'catchingUp';
  return reader.problem === null && discoveryProblem === null ? 'following' : 'impaired';
}

/** The summaries with offsets, for whoever runs the display. */
export function topicDetails(summaries: readonly TopicSummary[], reader: ReaderStatus): TopicDetail[] {
  const read = new Map<string, TopicStatus>(reader.topics.map((status) => [status.topic, status]));
  return summaries.map((summary) => {
    const { schemaIds = [], partitions = [], problem = null } = read.get(summary.topic) ?? {};
    return { ...summary, schemaIds, partitions, problem };
  });
}

/**
 * Why the display must not be asked now; empty when it may. Without new topics it may: everything else is there.
 *
 * @param letterProblem why records that cannot be read are not parked, in words; null when they are.
 */
export function reasonsNotReady(reader: ReaderHealth, letterProblem: string | null): string[] {
  const reasons: string[] = [];
  if (!reader.isConnected) reasons.push(reader.problem ?? brokerAwayInWords);
  else if (reader.problem !== null) reasons.push(reader.problem);
  if (!reader.isCaughtUp) reasons.push(catchingUpInWords);
  if (letterProblem !== null && reader.isConnected) reasons.push(letterProblem); // Else it is the broker, and said already.
  return reasons;
}
