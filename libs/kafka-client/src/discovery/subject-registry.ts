import { splitRegistryAddress } from '../codec/registry-address.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { BodyTooLong, readText } from './read-text.ts';

export interface NewestSchema {
  readonly schemaId: number;
  readonly text: string;
  /** `AVRO`, `JSON` or `PROTOBUF`. */
  readonly kind: string;
}

/** What discovery asks a registry; both are tried once. */
export interface SubjectRegistry {
  /**
   * The names of all subjects, as the text of the registry: while it stays the same, so do they.
   *
   * @throws {KafkaClientError} `REGISTRY_UNAVAILABLE` (retriable).
   */
  subjects(): Promise<string>;
  /**
   * The newest schema of a subject, as text: csr would drop `doc` and the attributes of ours.
   *
   * @throws {KafkaClientError} `SCHEMA_UNKNOWN` when the registry answers and has none, or none that can be taken;
   * `REGISTRY_UNAVAILABLE` (retriable) when it does not answer.
   */
  newest(subject: string): Promise<NewestSchema>;
}

const deadlineMs = 3_000; // As for every look-up; the list of a thousand subjects comes in 50 ms.
const subjectsBytesMax = 4 * 1024 * 1024; // Some fifty thousand names.
const schemaBytesMax = 2 * 1024 * 1024; // As JSON in JSON: twice the longest schema that is taken.

const acceptJson = 'application/vnd.schemaregistry.v1+json, application/json';

/** Asks the Confluent-compatible API at `registryUrl` by Node's own fetch, until `stop` aborts. */
export function createSubjectRegistry(registryUrl: string, stop: AbortSignal): SubjectRegistry {
  const { base, credentials } = splitRegistryAddress(registryUrl);
  const headers = { accept: acceptJson, ...(credentials ? { authorization: basic(credentials) } : {}) };
  const ask = async (action: string, path: string, byteCountMax: number): Promise<{ status: number; text: string }> => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(deadlineMs)]);
    try {
      const answer = await fetch(`${base}${path}`, { headers, signal });
      return { status: answer.status, text: await readText(answer, byteCountMax) };
    } catch (cause) {
      throw failure(`${action} at ${base}`, cause);
    }
  };

  return {
    async subjects() {
      const action = 'list the subjects';
      const { status, text } = await ask(action, '/subjects', subjectsBytesMax);
      if (status !== 200 || !text.trimStart().startsWith('['))
        throw unavailable(`${action} at ${base}`, `it answers ${status}, and no list`);
      return text;
    },
    async newest(subject) {
      const action = `read the newest schema of "${subject}"`;
      const path = `/subjects/${encodeURIComponent(subject)}/versions/latest`;
      const { status, text } = await ask(action, path, schemaBytesMax);
      const schema = status === 200 ? newestSchema(text) : undefined;
      if (schema) return schema;
      throw new KafkaClientError('SCHEMA_UNKNOWN', `Cannot ${action} at ${base}: it answers ${status}, and no schema`);
    },
  };
}

function newestSchema(text: string): NewestSchema | undefined {
  const { id, schema, schemaType = 'AVRO' } = parsed(text);
  if (typeof id !== 'number' || typeof schema !== 'string' || typeof schemaType !== 'string') return undefined;
  return { schemaId: id, text: schema, kind: schemaType };
}

function parsed(text: string): { id?: unknown; schema?: unknown; schemaType?: unknown } {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function failure(action: string, cause: unknown): KafkaClientError {
  if (cause instanceof BodyTooLong) return new KafkaClientError('SCHEMA_UNKNOWN', `Cannot ${action}: ${cause.message}`);
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return unavailable(action, `no answer within ${deadlineMs} ms`);
  // fetch says "fetch failed" and why in its cause.
  return unavailable(action, reasonOf(cause instanceof Error && cause.cause ? cause.cause : cause));
}

const unavailable = (action: string, reason: string) =>
  new KafkaClientError('REGISTRY_UNAVAILABLE', `Cannot ${action}: ${reason}`);

const basic = ({ username, password }: { username: string; password: string }) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
