import { KafkaClientError } from '../errors.ts';
import type { LazyRecord, Misreading } from './lazy-record.ts';
import type { Reading } from './reading.ts';

/** Records that showed to be unreadable while a handler looked at them, with what went wrong. */
export type Misread<Fact> = Map<LazyRecord<Fact>, Misreading>;

/**
 * Hands one batch to the handler, without the records that cannot be read.
 *
 * Records are decoded when the handler asks, so it may meet a broken one in the middle of its work. Then all the others
 * of the batch are looked at too, and the handler is called once more with those that are whole: it forgives the ones
 * that it has seen already, as it must anyway.
 */
export function deliverBatch<Fact>(
  reading: Reading<Fact>,
  partition: number,
  records: readonly LazyRecord<Fact>[],
  misread: Misread<Fact>,
): void {
  const deliver = (whole: readonly LazyRecord<Fact>[]) => {
    if (whole.length > 0) reading.handle({ topic: reading.contract.topic, partition, records: whole });
  };
  try {
    deliver(records);
  } catch (cause) {
    if (!isUnreadable(cause) || misread.size === 0) throw cause;
    deliver(records.filter((record) => isWhole(record)));
  }
}

function isWhole(record: LazyRecord<unknown>): boolean {
  try {
    void record.fact;
    return true;
  } catch (cause) {
    if (isUnreadable(cause)) return false;
    throw cause;
  }
}

const isUnreadable = (cause: unknown) => cause instanceof KafkaClientError && cause.code === 'UNREADABLE';
