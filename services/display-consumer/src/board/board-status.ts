import { playerStats } from '@courtside/contract-player-stats';
import { scores } from '@courtside/contract-scores';
import type { ReaderStatus, TopicStatus } from '@courtside/kafka-client';
import type { BoardStatus, TopicDetail, TopicSummary } from '../api.ts';
import type { Board } from './board.ts';

const catchingUpInWords = 'The history is being read';
const brokerAwayInWords = 'Kafka cannot be reached';

/** How the display's own reading goes, from the reader's words and what it has read. */
export function boardStatus(board: Board, reader: ReaderStatus): BoardStatus {
  const state = stateOf(reader);
  const words = { catchingUp: catchingUpInWords, brokerAway: brokerAwayInWords, impaired: null, following: null };
  return { state, problem: reader.problem ?? words[state], topics: topicSummaries(board, reader) };
}

function stateOf({ isCaughtUp, isConnected, problem }: ReaderStatus): BoardStatus['state'] {
  if (!isConnected) return 'brokerAway';
  if (!isCaughtUp) return 'catchingUp';
  return problem === null ? 'following' : 'impaired';
}

function topicSummaries(board: Board, reader: ReaderStatus): TopicSummary[] {
  return [
    { topic: scores.topic, title: scores.schema.courtside.title, fold: board.scores },
    { topic: playerStats.topic, title: playerStats.schema.courtside.title, fold: board.boxScores },
  ].map(({ topic, title, fold }) => ({
    topic,
    title,
    exists: statusOf(reader, topic)?.exists ?? false,
    entityCount: fold.size,
    lastObservedAt: inSteps(fold.lastObservedAt),
    unreadableCount: board.unreadable.countOf(topic),
  }));
}

/** The status goes to every viewer: it must not change with every fact. A live game is renewed every 10 s. */
const lastObservedStepMs = 5_000;

const inSteps = (time: number | null) =>
  time === null ? null : Math.floor(time / lastObservedStepMs) * lastObservedStepMs;

/** The same with offsets, for whoever runs the display. */
export function topicDetails(board: Board, reader: ReaderStatus): TopicDetail[] {
  return topicSummaries(board, reader).map((summary) => {
    const { schemaIds = [], partitions = [] } = statusOf(reader, summary.topic) ?? {};
    return { ...summary, schemaIds, partitions };
  });
}

function statusOf(reader: ReaderStatus, topic: string): TopicStatus | undefined {
  return reader.topics.find((status) => status.topic === topic);
}

/** Why the display must not be asked now; empty when it may. */
export function reasonsNotReady(reader: ReaderStatus): string[] {
  const reasons: string[] = [];
  if (!reader.isConnected) reasons.push(reader.problem ?? brokerAwayInWords);
  else if (reader.problem !== null) reasons.push(reader.problem);
  if (!reader.isCaughtUp) reasons.push(catchingUpInWords);
  return reasons;
}
