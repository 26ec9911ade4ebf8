import type { Producer } from 'kafkajs';
import type { KafkaClientConfig } from '../config.ts';
import { withDeadline } from '../deadline.ts';
import { createKafkajs, kafkaErrorType, kafkajsRetry } from '../kafkajs-client.ts';
import { SocketGroup } from '../protocol/socket-factory.ts';
import { cachingPartitioner } from './caching-partitioner.ts';
import { compressionOf } from './compression.ts';

export interface LinkMessage {
  readonly key: string;
  readonly value: Buffer | null;
  readonly headers?: Record<string, Buffer | Buffer[]>;
}

/** The way to the brokers of one publisher. Never two sends at a time. */
export interface ProducerLink {
  /** Connects if need be, and tries once; rejects within `attemptDeadlineMs` with whatever kafkajs throws. */
  send(messages: LinkMessage[]): Promise<void>;
  /** Forgets the producer id: the next send begins a new count of sequence numbers. */
  renew(): void;
  close(): void;
}

const allInSyncReplicas = -1;

/** An idempotent producer of kafkajs for one topic. `mayWrite` is asked in the moment of each write. */
export function openProducerLink(
  topic: string,
  config: KafkaClientConfig,
  attemptDeadlineMs: number,
  mayWrite: () => boolean,
): ProducerLink {
  let sockets = new SocketGroup(mayWrite);
  let producer: Producer | undefined;
  let isConnected = false;

  const connect = async (): Promise<Producer> => {
    producer ??= createProducer(config, sockets);
    if (!isConnected) await producer.connect();
    isConnected = true;
    return producer;
  };
  const attempt = async (messages: LinkMessage[]) => {
    const connected = await connect();
    const compression = compressionOf(messages.reduce((sum, { value }) => sum + (value?.length ?? 0), 0));
    await connected.send({ topic, messages, compression, acks: allInSyncReplicas, timeout: attemptDeadlineMs });
  };
  const renew = () => {
    sockets.close();
    producer?.disconnect().catch(() => {}); // Nothing is left to end: the sockets are gone.
    sockets = new SocketGroup(mayWrite);
    producer = undefined;
    isConnected = false;
  };

  return {
    async send(messages) {
      const sending = attempt(messages);
      try {
        await withDeadline(sending, attemptDeadlineMs, () => new Error(`no answer within ${attemptDeadlineMs} ms`));
      } catch (cause) {
        // Without Kafka's word on what went wrong the connection is suspect: a half-open one swallows every request.
        if (kafkaErrorType(cause) === undefined) sockets.drop('a request on this connection failed');
        await sending.catch(() => {}); // kafkajs must have let go of this send before there is another one.
        throw cause;
      }
    },
    renew,
    close: renew,
  };
}

function createProducer(config: KafkaClientConfig, sockets: SocketGroup): Producer {
  return createKafkajs(config, sockets).producer({
    idempotent: true,
    // Two sends at a time share one count of sequence numbers, and when one fails a message is lost and one doubled.
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false, // kafkajs would have a broker make what it asks about, unlike the contract.
    createPartitioner: cachingPartitioner,
    retry: kafkajsRetry,
  });
}
