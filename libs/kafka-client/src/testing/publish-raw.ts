import { randomUUID } from 'node:crypto';
import { Partitioners } from 'kafkajs';
import type { KafkaClientConfig } from '../config.ts';
import { createKafkajs } from '../kafkajs-client.ts';
import { SocketGroup } from '../protocol/socket-factory.ts';

export interface RawTestRecord {
  readonly key: string | Buffer | null;
  /** Null is a tombstone. */
  readonly value: string | Buffer | null;
  readonly headers?: Readonly<Record<string, string | Buffer>>;
  /** By key when absent, as the publisher does. */
  readonly partition?: number;
}

export interface RawPublishOptions {
  /** With a producer id of its own, new in every call. */
  readonly idempotent?: boolean;
  readonly gzip?: boolean;
  /** In a transaction of their own, whose mark takes one more offset of each partition. */
  readonly isTransaction?: boolean;
}

/** Sends records in one request, with a producer that knows neither contract nor registry. */
export async function publishRaw(
  config: KafkaClientConfig,
  topic: string,
  records: readonly RawTestRecord[],
  options: RawPublishOptions = {},
): Promise<void> {
  const producer = createKafkajs(config, new SocketGroup()).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    idempotent: options.idempotent ?? options.isTransaction ?? false,
    ...(options.isTransaction ? { transactionalId: randomUUID() } : {}),
  });
  await producer.connect();
  try {
    const messages = records.map(({ headers, ...record }) => ({ ...record, ...(headers ? { headers } : {}) }));
    const batch = { topic, messages, compression: options.gzip ? 1 : 0 };
    if (!options.isTransaction) await producer.send(batch);
    else {
      const transaction = await producer.transaction();
      await transaction.send(batch);
      await transaction.commit();
    }
  } finally {
    await producer.disconnect();
  }
}
