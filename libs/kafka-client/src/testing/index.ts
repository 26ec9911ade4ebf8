export { attemptOnTopic, attemptToJoin, type TopicAction, topicActions } from './attempt-access.ts';
export { collectLog, type LogLine } from './collect-log.ts';
export { compactedSoon } from './emptied-topic.ts';
export { eventually } from './eventually.ts';
export { type ForeignBytes, ForeignProducer, type ForeignRecord, framer } from './foreign-producer.ts';
export { publishRaw, type RawPublishOptions, type RawTestRecord } from './publish-raw.ts';
export {
  type Answer,
  forgetfulRegistry,
  forwardTo,
  hang,
  type ServedRegistry,
  serveRegistry,
  status,
} from './serve-registry.ts';
export { type TestKafka, testKafka } from './test-kafka.ts';
