import type { KafkaClientConfig, Reading, UnreadableRecord } from '@courtside/kafka-client';
import type { Board } from './board/board.ts';
import type { BoardTopic } from './board/board-topic.ts';
import type { BoardListener } from './read-board.ts';

/** Told one by one until there are this many of a topic; the rest is counted. */
const toldUnreadableCountMax = 100;

type Reads = 'handle' | 'presence' | 'caughtUp' | 'topicRestarted' | 'unreadable';
type TopicReading = Required<Pick<Reading<unknown>, Reads>>;

/** What reading needs to put one topic onto the board, but for the contract. */
export function topicReading(
  topic: BoardTopic,
  { board, config, listener }: { board: Board; config: KafkaClientConfig; listener: BoardListener },
): TopicReading {
  const { log } = config;
  return {
    handle(batch) {
      topic.read(batch);
      listener.read(batch, board.topic(topic.name) === topic);
    },
    caughtUp(positions) {
      for (const [partition, position] of positions) topic.passed(partition, position - 1); // Some offsets have no record.
    },
    presence(presence) {
      topic.present(presence);
      listener.watch();
    },
    topicRestarted() {
      log.warn({ event: 'topic.restarted', topic: topic.name });
      board.restart(topic);
      listener.topicRestarted(topic.name);
    },
    unreadable({ partition, offset, reason, schemaId }: UnreadableRecord) {
      const told = { event: 'record.unreadable', topic: topic.name, partition, offset, reason, schemaId };
      if (board.unreadable.countOf(topic.name) < toldUnreadableCountMax) log.warn(told);
      else log.debug(told);
      board.refuse(topic, { partition, offset, reason });
      listener.watch();
    },
  };
}
