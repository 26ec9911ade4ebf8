import { expect, test } from '@jest/globals';
import { judgeFailure } from './delivery.ts';

const protocolError = (type: string) => Object.assign(new Error(type), { type });

test.each([
  ['NOT_LEADER_FOR_PARTITION', 'sendAgain'],
  ['TOPIC_AUTHORIZATION_FAILED', 'sendAgain'],
  ['UNKNOWN_PRODUCER_ID', 'sendAgainAsNewProducer'],
  ['OUT_OF_ORDER_SEQUENCE_NUMBER', 'sendAgainAsNewProducer'],
  ['MESSAGE_TOO_LARGE', 'refused'],
])('judgeFailure finds for %s: %s', (type, verdict) => {
  const wrapped = new Error('KafkaJSNumberOfRetriesExceeded', { cause: protocolError(type) });

  expect(judgeFailure(wrapped)).toBe(verdict);
});

test('judgeFailure sends again what failed without a word of Kafka', () => {
  expect(judgeFailure(new Error('connect ECONNREFUSED'))).toBe('sendAgain');
});
