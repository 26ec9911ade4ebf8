import { COMPATIBILITY, SchemaRegistry, SchemaType } from '@kafkajs/confluent-schema-registry';
import { withDeadline } from '../deadline.ts';
import { type ErrorCode, KafkaClientError, reasonOf } from '../errors.ts';
import { type RegistryAddress, splitRegistryAddress } from './registry-address.ts';

/** The two things that we ask a registry. Both are tried once; whoever calls decides about asking again. */
export interface SchemaRegistryClient {
  /**
   * Registers `schema` as the newest of `subject`, or finds it there; resolves to its id.
   *
   * @throws {KafkaClientError} `CONTRACT_MISMATCH` with the registry's own reason, `REGISTRY_UNAVAILABLE` (retriable).
   */
  register(subject: string, schema: object): Promise<number>;
  /** @throws {KafkaClientError} `SCHEMA_UNKNOWN` when the registry has no such id, `REGISTRY_UNAVAILABLE` (retriable). */
  find(schemaId: number): Promise<object>;
}

/** A healthy registry finds a schema in 5 to 50 ms; its first comparison of schemas after a cold start takes seconds. */
const deadlinesMsDefault = { find: 3_000, register: 10_000 };

/** Access through @kafkajs/confluent-schema-registry ("csr"), which alone would wait for a silent registry for ever. */
export function createSchemaRegistry(
  registryUrl: string,
  deadlinesMs: { readonly find: number; readonly register: number } = deadlinesMsDefault,
): SchemaRegistryClient {
  const address = splitRegistryAddress(registryUrl);
  // csr shares one request between all that ask for an id, also one that never ends: each call has its own.
  const ask = async <Answer>(
    action: string,
    deadlineMs: number,
    question: (csr: SchemaRegistry) => Promise<Answer>,
  ): Promise<Answer> => {
    const late = () => new KafkaClientError('REGISTRY_UNAVAILABLE', `no answer within ${deadlineMs} ms`);
    try {
      return await withDeadline(question(createCsr(address, deadlineMs)), deadlineMs, late);
    } catch (cause) {
      const reason = reasonOf(cause).replace(/^Confluent_Schema_Registry - /, '');
      throw new KafkaClientError(codeOf(cause), `Cannot ${action} at ${address.base}: ${reason}`, cause);
    }
  };

  return {
    register: (subject, schema) =>
      ask(`register the schema of "${subject}"`, deadlinesMs.register, async (csr) => {
        const confluentSchema = { type: SchemaType.AVRO as const, schema: JSON.stringify(schema) };
        const { id } = await csr.register(confluentSchema, { subject, compatibility: COMPATIBILITY.FULL_TRANSITIVE });
        return id;
      }),
    find: (schemaId) =>
      ask(`find schema ${schemaId}`, deadlinesMs.find, async (csr) => {
        const type = await csr.getSchema(schemaId);
        if (!('schema' in type) || typeof type.schema !== 'function') throw new Error('it is not an Avro schema');
        const schema: object | string = type.schema({ exportAttrs: true });
        return typeof schema === 'string' ? { type: schema } : schema; // "string" and the like, which name a type.
      }),
  };
}

function createCsr({ base, credentials }: RegistryAddress, deadlineMs: number): SchemaRegistry {
  return new SchemaRegistry({
    host: base,
    ...(credentials ? { auth: credentials } : {}),
    retry: { retries: 0 }, // Its own retries hide a registry that is away; these options are shared by all instances.
    middlewares: [
      () => ({
        // Ends the socket of a request that nobody waits for any more.
        prepareRequest: async (next) => (await next()).enhance({ timeout: deadlineMs }),
        // A page that a proxy serves instead of the registry would look like a schema that is no schema.
        response: async (next) => {
          const response = await next();
          if (!isJson(response.rawData())) throw response.enhance({ status: notFromRegistryStatus });
          return response;
        },
      }),
    ],
  });
}

const notFromRegistryStatus = 502; // Bad gateway, since that is what it is.

function isJson(text: string | null): boolean {
  try {
    return typeof JSON.parse(text ?? '') === 'object';
  } catch {
    return false;
  }
}

/**
 * csr says "status 400" also when nobody listens, so a status alone does not tell who refused. What comes without a
 * status was thrown over a schema that did arrive.
 */
function codeOf(cause: unknown): ErrorCode {
  if (cause instanceof KafkaClientError) return cause.code;
  if (!(cause instanceof Error)) return 'REGISTRY_UNAVAILABLE';
  if (cause.name === 'ConfluentSchemaRegistryCompatibilityError') return 'CONTRACT_MISMATCH';
  if (!('status' in cause)) return 'SCHEMA_UNKNOWN';
  if (cause.status === 404) return 'SCHEMA_UNKNOWN';
  if (isRaceForRule(cause.message)) return 'REGISTRY_UNAVAILABLE';
  return cause.status === 409 || cause.status === 422 ? 'CONTRACT_MISMATCH' : 'REGISTRY_UNAVAILABLE';
}

/**
 * Two that register one subject at once both set its rule, and Apicurio refuses the second with a 409 that says nothing
 * of the schema; asked again, it answers.
 */
const isRaceForRule = (reason: string): boolean => /A rule named '.*' already exists/.test(reason);
