type Settings = Readonly<Record<string, string | number>>;

/** How many of the copies must have a record before it counts as written: all but one, and the one there is. */
const inSyncMin = (copyCount: number): number => Math.max(1, copyCount - 1);

/** What Kafka keeps for itself has as many copies as there are nodes; few partitions, for there are few groups. */
const internalTopics = (copyCount: number): Settings => ({
  'offsets.topic.replication.factor': copyCount,
  'offsets.topic.num.partitions': 1,
  'transaction.state.log.replication.factor': copyCount,
  'transaction.state.log.min.isr': inSyncMin(copyCount),
  'transaction.state.log.num.partitions': 1,
  'share.coordinator.state.topic.replication.factor': copyCount,
  'share.coordinator.state.topic.min.isr': inSyncMin(copyCount),
  'share.coordinator.state.topic.num.partitions': 1,
});

/**
 * A node that is gone has to be missed before another one leads in its place: by default after nine seconds, and when it
 * was the controller after two more and an election. On loopback a healthy node answers in milliseconds.
 */
const quickTakeover: Settings = {
  'broker.session.timeout.ms': 2_500,
  'broker.heartbeat.interval.ms': 500,
  'controller.quorum.fetch.timeout.ms': 1_500,
  'controller.quorum.election.timeout.ms': 500,
};

/** What one of `nodeCount` nodes is told about copies. */
export const replicationSettings = (nodeCount: number): Settings => ({
  ...internalTopics(nodeCount),
  ...(nodeCount === 1
    ? {}
    : {
        'default.replication.factor': nodeCount,
        'min.insync.replicas': inSyncMin(nodeCount),
        ...quickTakeover,
      }),
});
