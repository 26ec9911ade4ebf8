import { kafkaErrorType } from '../kafkajs-client.ts';

/** What a failed send means for the facts in it. */
export type Verdict = 'sendAgain' | 'sendAgainAsNewProducer' | 'refused';

// The broker has lost track of this producer, or we have: only a new producer id starts a count that both know.
const lostTrack = [
  'UNKNOWN_PRODUCER_ID',
  'OUT_OF_ORDER_SEQUENCE_NUMBER',
  'INVALID_PRODUCER_EPOCH',
  'INVALID_PRODUCER_ID_MAPPING',
  'PRODUCER_FENCED',
  'DUPLICATE_SEQUENCE_NUMBER',
];
// These records will never be taken; all other errors end when a broker, a leader or a right returns.
const refusals = ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD', 'INVALID_TIMESTAMP'];

export function judgeFailure(cause: unknown): Verdict {
  const type = kafkaErrorType(cause) ?? '';
  if (lostTrack.includes(type)) return 'sendAgainAsNewProducer';
  return refusals.includes(type) ? 'refused' : 'sendAgain';
}
