import avsc from 'avsc';
// biome-ignore lint/style/noRestrictedImports: a stranger publishes with nothing of ours, else this proves too little.
import { Kafka, logLevel, Partitioners } from 'kafkajs';

/** Somebody who publishes to the same Kafka and knows nothing of this project: kafkajs, avsc, and the registry's HTTP. */
export class Stranger {
  readonly #kafka: Kafka;
  readonly #registryUrl: string;
  readonly #prefix: string;

  /** The addresses and the prefix of topics, as a service gets them. */
  constructor(environment: Readonly<Record<string, string>>) {
    const brokers = (environment.KAFKA_BROKERS ?? '').split(',');
    this.#kafka = new Kafka({ clientId: 'stranger', brokers, logLevel: logLevel.NOTHING });
    this.#registryUrl = environment.SCHEMA_REGISTRY_URL ?? '';
    this.#prefix = environment.KAFKA_TOPIC_PREFIX ?? '';
  }

  /** Registers the schema of a topic and makes the topic. */
  async makeTopic(topic: string, schema: object): Promise<number> {
    const url = `${this.#registryUrl}/subjects/${encodeURIComponent(`${this.#prefix}${topic}-value`)}/versions`;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
      body: JSON.stringify({ schema: JSON.stringify(schema) }),
    });
    const { id, message } = (await answer.json()) as { id?: number; message?: string };
    if (id === undefined) throw new Error(`Cannot register the schema of "${topic}": ${answer.status} ${message}`);
    await this.#asAdmin((admin) =>
      admin.createTopics({ topics: [{ topic: `${this.#prefix}${topic}`, numPartitions: 3 }] }),
    );
    return id;
  }

  async deleteTopic(topic: string): Promise<void> {
    await this.#asAdmin((admin) => admin.deleteTopics({ topics: [`${this.#prefix}${topic}`] }));
  }

  /** Publishes facts by their keys; null deletes. Resolves when Kafka has them. */
  async publish(
    topic: string,
    schema: object,
    schemaId: number,
    facts: ReadonlyMap<string, object | null>,
  ): Promise<void> {
    const type = avsc.Type.forSchema(schema as avsc.Schema);
    const messages = [...facts].map(([key, fact]) => ({ key, value: fact && framed(type.toBuffer(fact), schemaId) }));
    const producer = this.#kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    try {
      await producer.send({ topic: `${this.#prefix}${topic}`, messages });
    } finally {
      await producer.disconnect();
    }
  }

  async #asAdmin(act: (admin: ReturnType<Kafka['admin']>) => Promise<unknown>): Promise<void> {
    const admin = this.#kafka.admin();
    await admin.connect();
    try {
      await act(admin);
    } finally {
      await admin.disconnect();
    }
  }
}

/** https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format */
function framed(payload: Buffer, schemaId: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeInt32BE(schemaId, 1);
  return Buffer.concat([head, payload]);
}
