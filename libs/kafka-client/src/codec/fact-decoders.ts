import { reasonOf } from '../errors.ts';
import { createDecoder, type Decoder } from './decoder.ts';
import type { SchemaDirectory } from './schema-directory.ts';

/** The decoders of one contract, one for each schema that wrote records of its topic. */
export class FactDecoders {
  private readonly decoders = new Map<number, Decoder | string>();
  private readonly readerSchema: object;
  private readonly directory: SchemaDirectory;
  private readonly readerSchemaId: number | undefined;

  /** @param readerSchemaId its id in the registry, where it is known. */
  constructor(readerSchema: object, directory: SchemaDirectory, readerSchemaId?: number) {
    this.readerSchema = readerSchema;
    this.directory = directory;
    this.readerSchemaId = readerSchemaId;
  }

  /** The decoder; or why this schema can never be read, in words; or undefined: the directory has to look it up. */
  get(schemaId: number): Decoder | string | undefined {
    const known = this.decoders.get(schemaId);
    if (known !== undefined) return known;
    const schema = schemaId === this.readerSchemaId ? this.readerSchema : this.directory.get(schemaId);
    if (schema === undefined || typeof schema === 'string') return schema; // An absence is not for ever: not kept.
    const decoder = this.resolve(schemaId, schema);
    this.decoders.set(schemaId, decoder);
    return decoder;
  }

  private resolve(schemaId: number, writerSchema: object): Decoder | string {
    try {
      return createDecoder(this.readerSchema, writerSchema);
    } catch (cause) {
      return `schema ${schemaId} is not one of this topic's: ${reasonOf(cause)}`;
    }
  }
}
