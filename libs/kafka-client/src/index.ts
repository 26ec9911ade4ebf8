export type { KafkaClientConfig, Log, SaslCredentials, Security } from './config.ts';
export type { Contract, Revised } from './contract.ts';
export {
  type DeadLetter,
  type LetterPlace,
  letterKey,
  letterTopicOf,
  parseLetterKey,
} from './dead-letters/dead-letter.ts';
export { type DeadLetterOptions, DeadLetters } from './dead-letters/dead-letters.ts';
export { type RedriveOutcome, readLetters, redriveLetters } from './dead-letters/read-letters.ts';
export { describeCluster } from './describe-cluster.ts';
export { discoverTopics, shownTopicCountMax } from './discovery/discover-topics.ts';
export type { DiscoveredTopic, Discovery, DiscoveryHandlers, DiscoveryOptions } from './discovery/discovery.ts';
export { type ErrorCode, errorCodes, isRetriable, KafkaClientError, reasonOf } from './errors.ts';
export { isNewer, type Standing } from './is-newer.ts';
export { type FollowOptions, followTopic } from './look/follow-topic.ts';
export { listTopics } from './look/list-topics.ts';
export type { RecordContent, StartingPoint, TopicRecord } from './look/topic-record.ts';
export {
  type OwnedTopic,
  type OwnershipState,
  type OwnershipWatch,
  type OwnerWork,
  ownTopic,
} from './owner/own-topic.ts';
export { connectPublisher } from './publisher/connect-publisher.ts';
export type { Publisher, PublisherOptions } from './publisher/publisher.ts';
export type { DetachedFact } from './reader/detached-fact.ts';
export { type ReaderOptions, readTopics } from './reader/read-topics.ts';
export type { PartitionStatus, Reader, ReaderHealth, ReaderStatus, TopicStatus } from './reader/reader-status.ts';
export type {
  FactBatch,
  FactRecord,
  ReadContract,
  Reading,
  RecordHeader,
  TopicPresence,
  UnreadableRecord,
} from './reader/reading.ts';
export type { Reread } from './reader/reread.ts';
export type { AccessRule, Operation } from './rights/access-rule.ts';
export { grantAccess, revokeAccess } from './rights/grant-access.ts';
export { rulesOfOwner, rulesOfReader } from './rights/rules-of.ts';
export { removeScramUser, setScramPasswords } from './rights/scram-users.ts';
