import type { Decoder } from '../codec/decoder.ts';

/** The bytes of one fact, free of the answer that brought them. */
export interface DetachedFact<Fact> {
  readonly byteCount: number;
  /** Decodes anew each time. @throws when the bytes do not fit, which whoever has read `fact` before knows they do. */
  decode(): Fact;
}

/**
 * Copies the bytes: as a view they would keep all of the answer, up to 2 MB. A string of one byte per character takes a
 * third less than a small Buffer.
 */
export class CopiedFact<Fact> implements DetachedFact<Fact> {
  private readonly value: string;
  private readonly decoder: Decoder;

  constructor(value: Buffer, decoder: Decoder) {
    this.value = value.toString('latin1');
    this.decoder = decoder;
  }

  get byteCount(): number {
    return this.value.length;
  }

  decode(): Fact {
    return this.decoder.decode(Buffer.from(this.value, 'latin1')) as Fact;
  }
}
