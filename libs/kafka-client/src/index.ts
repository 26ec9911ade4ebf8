export type { KafkaClientConfig, Log, SaslCredentials, Security } from './config.ts';
export type { Contract, Revised } from './contract.ts';
export { describeCluster } from './describe-cluster.ts';
export { type ErrorCode, errorCodes, isRetriable, KafkaClientError, reasonOf } from './errors.ts';
export { isNewer, type Standing } from './is-newer.ts';
export type { PartitionStatus, Reader, ReaderStatus, TopicStatus } from './reader/reader-status.ts';
export type { FactBatch, FactRecord, Reading, RecordHeader, UnreadableRecord } from './reader/reading.ts';
