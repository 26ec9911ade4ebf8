import avro, { type Schema, type Type } from 'avsc';

/** What avsc's types read from; the methods that counting needs. */
interface Tap {
  readonly buf: Buffer;
  pos: number;
  readLong(): number;
  readString(): string;
  skipString(): void;
}
interface InnerType {
  _read(tap: Tap): unknown;
  _skip(tap: Tap): void;
}

/**
 * Arrays and maps whose counts are checked against the bytes that are left.
 *
 * avsc believes a count: noise that says "two billion items" keeps it busy for minutes and fills the memory, and a
 * negative block size sends it back in circles.
 */
class BoundedArrayType extends avro.types.ArrayType {
  _read(tap: Tap): unknown[] {
    const items: unknown[] = [];
    eachItem(tap, () => items.push((this.itemsType as unknown as InnerType)._read(tap)));
    return items;
  }

  _skip(tap: Tap): void {
    eachItem(tap, () => (this.itemsType as unknown as InnerType)._skip(tap));
  }
}

class BoundedMapType extends avro.types.MapType {
  _read(tap: Tap): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    eachItem(tap, () => entries.push([tap.readString(), (this.valuesType as unknown as InnerType)._read(tap)]));
    return Object.fromEntries(entries);
  }

  _skip(tap: Tap): void {
    eachItem(tap, () => {
      tap.skipString();
      (this.valuesType as unknown as InnerType)._skip(tap);
    });
  }
}

function eachItem(tap: Tap, readItem: () => void): void {
  for (let count = readCount(tap); count > 0; count = readCount(tap)) {
    for (let index = 0; index < count; index++) readItem();
  }
}

/**
 * Items of the next block; 0 after the last. A negative count is followed by the block's size in bytes
 * (https://avro.apache.org/docs/1.12.0/specification/#arrays). Items take at least one byte each.
 */
function readCount(tap: Tap): number {
  const count = tap.readLong();
  if (count < 0) tap.readLong();
  const bytesLeft = Math.max(tap.buf.length - tap.pos, 0);
  if (Math.abs(count) > bytesLeft) throw new Error(`a list of ${Math.abs(count)} items in ${bytesLeft} bytes`);
  return Math.abs(count);
}

/** Parsed Avro schema as a type of avsc; throws when it is none. */
export function avroType(schema: object): Type {
  return avro.Type.forSchema(schema as Schema, {
    typeHook: (part, options) => {
      const kind = typeof part === 'object' && 'type' in part ? part.type : undefined;
      if (kind === 'array') return new BoundedArrayType(part, options) as Type;
      return kind === 'map' ? (new BoundedMapType(part, options) as Type) : undefined;
    },
  });
}
