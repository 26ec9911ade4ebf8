import avro from 'avsc';
import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import type { TestKafka } from './test-kafka.ts';

/** A record as it is sent, whatever is in it. */
export interface ForeignBytes {
  readonly key: string | Buffer;
  readonly value: Buffer | null;
  readonly partition: number;
  readonly headers?: Record<string, string>;
}

export interface ForeignRecord {
  readonly key: string;
  /** Null is a tombstone. */
  readonly fact: object | null;
}

/**
 * Publishes as a program would that shares no code with ours: fetch for the registry, kafkajs and avsc as they come.
 *
 * Topics are named without prefix.
 */
export class ForeignProducer implements AsyncDisposable {
  readonly #kafka: TestKafka;
  #producer: Producer | undefined;

  constructor(kafka: TestKafka) {
    this.#kafka = kafka;
  }

  /** Registers the schema as it stands as the newest of the topic; resolves to its id. */
  async register(topic: string, schema: object): Promise<number> {
    const answer = await fetch(`${this.#subject(topic)}/versions`, {
      method: 'POST',
      headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
      body: JSON.stringify({ schema: JSON.stringify(schema) }),
    });
    if (!answer.ok) throw new Error(`Cannot register "${topic}": ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { id: number }).id;
  }

  /** Lets the next schema of the topic be anything. */
  async allowEverything(topic: string): Promise<void> {
    const { topicPrefix } = this.#kafka.config;
    await fetch(`${this.#kafka.registryUrl}/config/${topicPrefix}${topic}-value`, {
      method: 'PUT',
      headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
      body: JSON.stringify({ compatibility: 'NONE' }),
    });
  }

  async forgetSubject(topic: string): Promise<void> {
    await fetch(this.#subject(topic), { method: 'DELETE' });
  }

  async publish(topic: string, schemaId: number, schema: object, records: readonly ForeignRecord[]): Promise<void> {
    const frame = framer(schemaId, schema);
    const messages = records.map(({ key, fact }) => ({ key, value: fact === null ? null : frame(fact) }));
    const producer = await this.#connected();
    await producer.send({ topic: `${this.#kafka.config.topicPrefix}${topic}`, messages });
  }

  /** Sends bytes as they are, in one request. */
  async send(topic: string, messages: ForeignBytes[]): Promise<void> {
    const producer = await this.#connected();
    await producer.send({ topic: `${this.#kafka.config.topicPrefix}${topic}`, messages });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#producer?.disconnect();
  }

  #subject(topic: string): string {
    const { topicPrefix } = this.#kafka.config;
    return `${this.#kafka.registryUrl}/subjects/${topicPrefix}${topic}-value`;
  }

  async #connected(): Promise<Producer> {
    if (this.#producer) return this.#producer;
    const kafka = new Kafka({ clientId: 'foreign', brokers: [...this.#kafka.brokers], logLevel: logLevel.NOTHING });
    this.#producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await this.#producer.connect();
    return this.#producer;
  }
}

/** Encodes facts as the registry's framing has them. */
export function framer(schemaId: number, schema: object): (fact: object) => Buffer {
  const type = avro.Type.forSchema(schema as avro.Schema);
  const head = Buffer.alloc(5);
  head.writeInt32BE(schemaId, 1);
  return (fact) => Buffer.concat([head, type.toBuffer(fact)]);
}
