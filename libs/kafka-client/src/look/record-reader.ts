import { createDecoder, type Decoder, decodingReason } from '../codec/decoder.ts';
import { schemaIdOf } from '../codec/framing.ts';
import type { SchemaDirectory } from '../codec/schema-directory.ts';
import { reasonOf } from '../errors.ts';
import type { RawRecord } from '../protocol/record-batch.ts';
import type { TopicRecord } from './topic-record.ts';

type ReadValue = Pick<TopicRecord, 'schemaId' | 'content'>;

/** Reads values with the schemas that wrote them, so it needs no contract. */
export class RecordReader {
  private readonly decoders = new Map<number, Decoder | string>();
  private readonly directory: SchemaDirectory;

  constructor(directory: SchemaDirectory) {
    this.directory = directory;
  }

  /** Waits while the registry is away, until the directory is stopped: then the schema is said to be unknown. */
  async read({ value }: RawRecord): Promise<ReadValue> {
    if (value === null) return { schemaId: null, content: { kind: 'tombstone' } };
    const schemaId = schemaIdOf(value);
    if (typeof schemaId === 'string') return unreadable(schemaId);
    const decoder = await this.decoderOf(schemaId);
    return typeof decoder === 'string' ? unreadable(decoder, schemaId) : decode(decoder, schemaId, value);
  }

  private async decoderOf(schemaId: number): Promise<Decoder | string> {
    const known = this.decoders.get(schemaId);
    if (known !== undefined) return known;
    if (this.directory.get(schemaId) === undefined) await this.directory.lookUp(schemaId);
    const schema = this.directory.get(schemaId) ?? `schema ${schemaId} is not known`;
    if (typeof schema === 'string') return schema; // An absence is not for ever: not kept.
    const decoder = decoderFor(schemaId, schema);
    this.decoders.set(schemaId, decoder);
    return decoder;
  }
}

function decoderFor(schemaId: number, schema: object): Decoder | string {
  try {
    return createDecoder(schema, schema);
  } catch (cause) {
    return `schema ${schemaId} cannot be used: ${reasonOf(cause)}`;
  }
}

function decode(decoder: Decoder, schemaId: number, value: Buffer): ReadValue {
  try {
    return { schemaId, content: { kind: 'fact', fact: decoder.decode(value) } };
  } catch (cause) {
    return unreadable(decodingReason(schemaId, cause), schemaId);
  }
}

export const unreadable = (reason: string, schemaId: number | null = null): ReadValue => ({
  schemaId,
  content: { kind: 'unreadable', reason },
});
