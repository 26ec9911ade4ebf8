import { z } from 'zod';

/** The kinds of field in the files of the NBA CDN. Strict; `parseTolerantly` forgives and reports. */

const intMax = 2 ** 31 - 1; // What an Avro int holds.
const textLengthMax = 200; // The longest text seen has 90 characters; a name that fills the page is no name.

/** JSON knows -0, which is equal to 0 and yet another content to whoever compares strictly. */
const withoutSign = (zero: number) => zero + 0;

export const count = z.int().min(0).max(intMax).transform(withoutSign);
export const text = z.string().max(textLengthMax);
/** Text that may be missing or null; both, and what consists of spaces, count as null. */
export const optionalText = text.nullish().transform((value) => value?.trim() || null);
/** A number that need not be whole, from 0 to `max`. */
export const optionalUpTo = (max: number) =>
  z
    .number()
    .min(0)
    .max(max)
    .nullish()
    .transform((value) => (value == null ? null : withoutSign(value)));
export const optionalCount = count.nullish().transform((value) => value ?? null);
/** Booleans are the strings "0" and "1"; null where there is none. */
export const flag = z
  .enum(['0', '1'])
  .nullish()
  .transform((value) => (value == null ? null : value === '1'));
/** An id: a number at the feed, text with us; 0 is the feed's word for nobody. */
export const optionalId = count.nullish().transform((id) => (id ? String(id) : null));
/** A moment with an offset, in epoch ms. */
export const optionalMoment = z
  .union([z.literal(''), z.iso.datetime({ offset: true })])
  .nullish()
  .transform((value) => (value ? Date.parse(value) : null));
/** Six overtimes are the record, so that 30 periods bound every loop over them. */
export const period = z.int().min(0).max(30).transform(withoutSign);
/** The id of somebody in particular. */
export const personId = z.int().min(1).max(intMax);
