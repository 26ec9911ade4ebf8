/** Writes the few types that our own requests need; grows by whole pieces because they are small. */
export class ByteWriter {
  private readonly pieces: Buffer[] = [];

  int8(value: number): this {
    return this.piece(1, (piece) => piece.writeInt8(value));
  }

  int32(value: number): this {
    return this.piece(4, (piece) => piece.writeInt32BE(value));
  }

  unsignedVarint(value: number): this {
    const bytes: number[] = [];
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
    return this.raw(Buffer.from(bytes));
  }

  compactString(value: string): this {
    return this.compactBytes(Buffer.from(value));
  }

  compactBytes(bytes: Buffer): this {
    return this.unsignedVarint(bytes.length + 1).raw(bytes);
  }

  raw(bytes: Buffer): this {
    this.pieces.push(bytes);
    return this;
  }

  toBuffer(): Buffer {
    return Buffer.concat(this.pieces);
  }

  private piece(length: number, write: (piece: Buffer) => void): this {
    const piece = Buffer.alloc(length);
    write(piece);
    return this.raw(piece);
  }
}
