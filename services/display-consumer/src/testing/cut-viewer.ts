import { StringDecoder } from 'node:string_decoder';
import type { Viewer } from '../live/viewer.ts';
import { eventParser } from './event-parser.ts';
import type { Watcher } from './watcher.ts';

/** One connection of a watcher that is lost after so many bytes, in the middle of an event or not. */
export class CutViewer implements Viewer {
  isOpen = true;
  readonly #closed: (() => void)[] = [];
  readonly #decoder = new StringDecoder('utf8'); // A cut may come in the middle of a letter.
  readonly #parse: (text: string) => void;
  #bytesLeft: number;

  constructor(watcher: Watcher, byteCount: number) {
    this.#bytesLeft = byteCount;
    this.#parse = eventParser((event) => watcher.take(event));
  }

  send(frame: Buffer): boolean {
    if (!this.isOpen) return true;
    this.#parse(this.#decoder.write(frame.subarray(0, this.#bytesLeft)));
    this.#bytesLeft -= frame.length;
    if (this.#bytesLeft <= 0) this.isOpen = false;
    return true;
  }

  onClose(listener: () => void): void {
    this.#closed.push(listener);
  }

  /** The server hears of it some time after the line was cut. */
  close(): void {
    this.isOpen = false;
    for (const listener of this.#closed.splice(0)) listener();
  }
}
