/** Reads the primitive types of Kafka's protocol from one buffer, front to back; past the end it throws RangeError. */
export class ByteReader {
  readonly bytes: Buffer;
  position = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get remaining(): number {
    return this.bytes.length - this.position;
  }

  int8(): number {
    this.position += 1;
    return this.bytes.readInt8(this.position - 1);
  }

  int16(): number {
    this.position += 2;
    return this.bytes.readInt16BE(this.position - 2);
  }

  int32(): number {
    this.position += 4;
    return this.bytes.readInt32BE(this.position - 4);
  }

  /** Exact up to 2^53: offsets and times stay below it for longer than anything runs. */
  int64(): number {
    this.position += 8;
    return this.bytes.readInt32BE(this.position - 8) * 0x1_0000_0000 + this.bytes.readUInt32BE(this.position - 4);
  }

  unsignedVarint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.position++];
      if (byte === undefined) throw new RangeError('Cannot read a varint: the bytes end');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  }

  /** Zigzag, as in records; exact up to 2^52. */
  varint(): number {
    const value = this.unsignedVarint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  slice(length: number): Buffer {
    if (length < 0 || length > this.remaining)
      throw new RangeError(`Cannot read ${length} bytes: ${this.remaining} left`);
    this.position += length;
    return this.bytes.subarray(this.position - length, this.position);
  }

  string(): string {
    return this.slice(this.int16()).toString();
  }

  array<Item>(item: () => Item): Item[] {
    return readItems(this.int32(), item);
  }

  /** Null (-1 in records) or bytes, their length as a zigzag varint. */
  varintBytes(): Buffer | null {
    const length = this.varint();
    return length < 0 ? null : this.slice(length);
  }

  // Compact types of flexible versions (KIP-482): lengths are one more than they say, 0 is null.
  compactString(): string | null {
    const length = this.unsignedVarint() - 1;
    return length < 0 ? null : this.slice(length).toString();
  }

  compactArray<Item>(item: () => Item): Item[] {
    return readItems(this.unsignedVarint() - 1, item);
  }

  skipTaggedFields(): void {
    for (let fields = this.unsignedVarint(); fields > 0; fields--) {
      this.unsignedVarint(); // The tag.
      this.slice(this.unsignedVarint());
    }
  }
}

function readItems<Item>(count: number, item: () => Item): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < count; index++) items.push(item());
  return items;
}
