import type { Decoder } from '../codec/decoder.ts';

/** The bytes of one fact, free of the answer that brought them. */
export class DetachedFact<Fact> {
  private readonly value: Buffer;
  private readonly decoder: Decoder;

  constructor(value: Buffer, decoder: Decoder) {
    this.value = Buffer.from(value);
    this.decoder = decoder;
  }

  get byteCount(): number {
    return this.value.length;
  }

  /** Decodes anew each time. @throws when the bytes do not fit, which whoever has read `fact` before knows they do. */
  decode(): Fact {
    return this.decoder.decode(this.value) as Fact;
  }
}
