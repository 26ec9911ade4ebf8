import type { Type } from 'avsc';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { avroType } from './avro-type.ts';
import { framingLength, writeFraming } from './framing.ts';

export type Encode<Fact> = (fact: Fact) => Buffer;

const scratchLengthFirst = 16 * 1024; // A box score takes 2 kB; grows to the largest fact seen.

/**
 * A synchronous encoder into registry framing.
 *
 * It throws `FACT_INVALID` and names the first field that does not fit the schema.
 */
export function createEncoder<Fact>(topic: string, schema: object, schemaId: number): Encode<Fact> {
  const type = avroType(schema);
  let scratch = Buffer.alloc(scratchLengthFirst);

  return (fact) => {
    try {
      let end = type.encode(fact, scratch, framingLength);
      if (end < 0) {
        scratch = Buffer.alloc(2 * (scratch.length - end));
        end = type.encode(fact, scratch, framingLength);
      }
      writeFraming(scratch, schemaId);
      return Buffer.from(scratch.subarray(0, end));
    } catch (cause) {
      throw new KafkaClientError(
        'FACT_INVALID',
        `Cannot encode a fact of "${topic}": ${misfit(type, fact, cause)}`,
        cause,
      );
    }
  };
}

function misfit(type: Type, fact: unknown, cause: unknown): string {
  const misfits: string[] = [];
  type.isValid(fact, {
    errorHook: (path, value, expected) => {
      misfits.push(`${path.join('.')} is ${JSON.stringify(value)}, expected ${expected.typeName}`);
    },
  });
  return misfits[0] ?? reasonOf(cause);
}
