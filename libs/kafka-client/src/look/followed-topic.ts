import { KafkaClientError } from '../errors.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import type { TopicMetadata } from '../protocol/metadata.ts';
import type { StartingPoint } from './topic-record.ts';

/** One partition and how far it has been read. */
export interface FollowedPartition {
  readonly partition: number;
  /** Node id, -1 while there is none. */
  readonly leader: number;
  /** Where its reading begins, as long as it has no position. */
  from: StartingPoint;
  /** Offset that is read next; undefined = not looked up yet. */
  position: number | undefined;
  /** Time of the youngest record that was read (epoch ms): the times of a partition may step back. */
  reachedMs: number;
}

/** What is known of a topic that is followed. */
export class FollowedTopic {
  /** In the cluster. */
  readonly name: string;
  partitions: readonly FollowedPartition[] = [];
  private readonly from: StartingPoint;
  private topicId: string | undefined;

  constructor(name: string, from: StartingPoint) {
    this.name = name;
    this.from = from;
  }

  /**
   * Takes in leaders and partitions. A topic that was made again and partitions that were added are read from their
   * beginning: all in them is newer than the start.
   *
   * @throws {KafkaClientError} `TOPIC_UNKNOWN` when there is none of the name; `BROKER_UNREACHABLE` (retriable) for
   * anything else that keeps the topic from being read.
   */
  note(metadata: TopicMetadata | undefined): void {
    const code = metadata?.errorCode ?? errorCode.unknownTopicOrPartition;
    if (metadata === undefined || code !== errorCode.none) throw refusal(this.name, code);
    const isSame = this.topicId === metadata.topicId;
    const from = this.topicId === undefined ? this.from : 'beginning';
    const known = new Map(isSame ? this.partitions.map((partition) => [partition.partition, partition]) : []);
    this.partitions = metadata.partitions.map(({ partition, leader }) => {
      const before = known.get(partition) ?? { from, position: undefined, reachedMs: 0 };
      return { ...before, partition, leader };
    });
    this.topicId = metadata.topicId;
  }
}

function refusal(name: string, code: number): KafkaClientError {
  if (code === errorCode.unknownTopicOrPartition)
    return new KafkaClientError('TOPIC_UNKNOWN', `Cannot read topic "${name}": there is none of this name`);
  return new KafkaClientError('BROKER_UNREACHABLE', `Cannot read topic "${name}": ${errorName(code)}`);
}
