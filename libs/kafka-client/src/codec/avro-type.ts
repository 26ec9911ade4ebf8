import avro, { type Schema, type Type } from 'avsc';
import { valueCountOf } from './value-count.ts';

/** Values of a record that are no items of a list: types that name each other make millions of them in a few lines. */
const fixedValueCountMax = 50_000;

/** Items may take no bytes at all, so bytes do not bound them. The largest box score has a thousand values. */
const listedValueCountMax = 500_000;

/** What avsc's types read from, new for each value; the methods that counting needs. */
interface Tap {
  readonly buf: Buffer;
  pos: number;
  /** Ours: values in lists so far. */
  listedValueCount?: number;
  readLong(): number;
  writeLong(value: number): void;
  readString(): string;
  skipString(): void;
}
interface InnerType {
  _read(tap: Tap): unknown;
  _skip(tap: Tap): void;
  _write(tap: Tap, value: unknown): void;
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
    eachItem(tap, this.itemsType, (type) => items.push(type._read(tap)));
    return items;
  }

  _skip(tap: Tap): void {
    eachItem(tap, this.itemsType, (type) => type._skip(tap));
  }
}

class BoundedMapType extends avro.types.MapType {
  _read(tap: Tap): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    eachItem(tap, this.valuesType, (type) => entries.push([tap.readString(), type._read(tap)]));
    return Object.fromEntries(entries);
  }

  _skip(tap: Tap): void {
    eachItem(tap, this.valuesType, (type) => {
      tap.skipString();
      type._skip(tap);
    });
  }
}

function eachItem(tap: Tap, type: Type, readItem: (type: InnerType) => void): void {
  for (let count = readCount(tap); count > 0; count = readCount(tap)) {
    tap.listedValueCount = (tap.listedValueCount ?? 0) + count * valueCountOf(type);
    if (tap.listedValueCount > listedValueCountMax)
      throw new Error(`lists of more than ${listedValueCountMax} values in ${tap.buf.length} bytes`);
    for (let index = 0; index < count; index++) readItem(type as unknown as InnerType);
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

/**
 * A union of null and one other type, null first.
 *
 * avsc asks a table which branch a value belongs to, for each value anew; half of a box score can be null, and three
 * tenths of encoding it were that question. A value of a third kind is refused by the branch itself.
 */
class NullableType extends avro.types.UnwrappedUnionType {
  _write(tap: Tap, value: unknown): void {
    tap.writeLong(value === null ? 0 : 1);
    if (value !== null) this.branch._write(tap, value);
  }

  _read(tap: Tap): unknown {
    const index = tap.readLong();
    if (index !== 0 && index !== 1) throw new Error(`invalid union index: ${index}`);
    return index === 0 ? null : this.branch._read(tap);
  }

  private get branch(): InnerType {
    return this.types[1] as unknown as InnerType;
  }
}

const isNullable = (schema: unknown) => Array.isArray(schema) && schema.length === 2 && schema[0] === 'null';

/** Parsed Avro schema as a type of avsc; throws when it is none, or one that no value may have. */
export function avroType(schema: object): Type {
  const type = avro.Type.forSchema(schema as Schema, {
    typeHook: (part, options) => {
      if (isNullable(part)) return new NullableType(part as Schema, options) as Type;
      const kind = typeof part === 'object' && 'type' in part ? part.type : undefined;
      if (kind === 'record') refuseProto((part as { fields?: unknown }).fields);
      if (kind === 'array') return new BoundedArrayType(part, options) as Type;
      return kind === 'map' ? (new BoundedMapType(part, options) as Type) : undefined;
    },
  });
  if (valueCountOf(type) > fixedValueCountMax)
    throw new Error(`it has more than ${fixedValueCountMax} values outside of lists`);
  return type;
}

/** avsc assigns fields by name, and an assignment to this one is swallowed. */
function refuseProto(fields: unknown): void {
  if (Array.isArray(fields) && fields.some((field) => field?.name === '__proto__'))
    throw new Error('a field is named "__proto__", which no object can carry');
}
