import fc from 'fast-check';
import { gone } from './mutation.ts';

const levelCount = 20_000;
/** Deeper than calls go: made once, for it is long. */
const bottomless: unknown = JSON.parse('['.repeat(levelCount) + ']'.repeat(levelCount));

const ofNoUse: readonly unknown[] = [gone, null, {}, [], [[]], bottomless];
const beyondBounds: readonly number[] = [2 ** 31, 2 ** 53, 1e300, -(2 ** 31)];
const unreadable: readonly string[] = ['\uFFFD', '\uD800', '\u0000', 'x'.repeat(5_000)];

/**
 * What may stand in the place of `value` so that a reader can notice: another type, nothing, a number beyond all bounds,
 * text that is no text. A plausible other value of the right type is not among them, for nobody could.
 */
export function wrongTypeOf(value: unknown): fc.Arbitrary<unknown> {
  return fc.constantFrom(...ofNoUse, [value], ...swapped(value));
}

function swapped(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [String(value), ` ${value} `, 'six', '', true, ...beyondBounds];
  if (value === null) return []; // Whatever stands there is the first that is said.
  if (typeof value !== 'string') return [0, 'text'];
  const digits = /^\d+$/.test(value) ? [Number(value)] : [];
  const isFlag = value === '0' || value === '1'; // True would be another value, and not of a wrong type.
  return [...digits, isFlag ? value === '1' : true, ...unreadable.map((mark) => value + mark)];
}
