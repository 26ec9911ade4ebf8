import { randomBytes } from 'node:crypto';
import type { ForeignBytes } from '@courtside/kafka-client/testing';

/** A record that is no fact of the topic, and words of the reason that the display has to give. */
export interface StrangeRecord {
  readonly what: string;
  readonly record: ForeignBytes;
  readonly reason: string;
}

export interface StrangeOptions {
  /** A good record of the topic. */
  readonly good: Omit<ForeignBytes, 'value'> & { readonly value: Buffer };
  /** Of a schema that is of another topic. */
  readonly foreignSchemaId: number;
}

const unknownSchemaId = 0x7fff_fff0;

/** Every kind of record that a broken or foreign program may write to the partition of a good one. */
export function strangeRecords({ good, foreignSchemaId }: StrangeOptions): readonly StrangeRecord[] {
  const { partition, value: whole } = good;
  const schemaId = whole.readInt32BE(1);
  const framed = (id: number, body: Buffer) => {
    const head = Buffer.alloc(5);
    head.writeInt32BE(id, 1);
    return Buffer.concat([head, body]);
  };
  const strange = (what: string, value: Buffer, reason: string, key: string | Buffer = good.key): StrangeRecord => ({
    what,
    record: { key, value, partition, headers: { trace: what } },
    reason,
  });
  const body = whole.subarray(5);
  return [
    strange('no magic byte', Buffer.from('{"gameId":"simulated:1"}'), 'the first byte is 123'),
    strange('nothing at all', Buffer.alloc(0), 'the value has 0 bytes'),
    strange('half a framing', Buffer.from([0, 0, 0]), 'the value has 3 bytes'),
    strange('an unknown schema id', framed(unknownSchemaId, body), String(unknownSchemaId)),
    strange('a truncated value', whole.subarray(0, -1), 'the value ends after'),
    strange('a truncated head', framed(schemaId, body.subarray(0, 3)), 'does not fit schema'),
    strange('more than a value', Buffer.concat([whole, Buffer.from([7])]), 'goes on for 1 bytes'),
    // The length of the first text of a fact is read where this has a negative number.
    strange('a value of another type', framed(schemaId, Buffer.alloc(body.length, 0xff)), 'does not fit schema'),
    strange('a megabyte of noise', Buffer.concat([Buffer.from([0xa5]), randomBytes(999_999)]), 'the first byte is 165'),
    strange('a megabyte of noise in a framing', framed(schemaId, Buffer.alloc(1_000_000, 0xa5)), 'does not fit schema'),
    strange('an empty key', whole, 'has no key', ''),
    strange('a key that is not the entity', whole, 'the key is "somebody-else"', 'somebody-else'),
    strange('a key that is no text', whole, 'the key is', Buffer.from([0xff, 0xfe])),
    strange('a schema of somebody else', framed(foreignSchemaId, body), `schema ${foreignSchemaId} is not one of`),
  ];
}
