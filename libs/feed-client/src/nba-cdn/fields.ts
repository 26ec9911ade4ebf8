import { z } from 'zod';

/** The kinds of field in the files of the NBA CDN. Strict; `parseTolerantly` forgives and reports. */

const intMax = 2 ** 31 - 1; // What an Avro int holds.
const textLengthMax = 200; // The longest text seen has 90 characters; a name that fills the page is no name.
const tallyMax = 999; // No team has had 200 points, nobody 82 games: what is beyond is another number in the wrong place.

/** Control characters, halves of characters and the mark of a broken encoding: what holds one is not what was meant. */
const garbled = /[\p{Cc}\p{Cs}\uFFFD]/u;

/** JSON knows -0, which is equal to 0 and yet another content to whoever compares strictly. */
const withoutSign = (zero: number) => zero + 0;

export const count = z.int().min(0).max(intMax).transform(withoutSign);
/** What is counted in a game or a season. */
export const tally = z.int().min(0).max(tallyMax).transform(withoutSign);
export const text = z
  .string()
  .max(textLengthMax)
  .refine((value) => !garbled.test(value), 'must be readable');
/** Text that may be missing or null; both, and what consists of spaces, count as null. */
export const optionalText = text.nullish().transform((value) => value?.trim() || null);
/** Text of digits where zeros in front count ("00" is no "0"): a number in its place does not tell them, so it is none. */
export const optionalDigits = z
  .unknown()
  .refine((value) => value == null || text.safeParse(value).success, 'must be text')
  .transform((value) => (value as string | null | undefined)?.trim() || null);
/** A number that need not be whole, from 0 to `max`. */
export const optionalUpTo = (max: number) =>
  z
    .number()
    .min(0)
    .max(max)
    .nullish()
    .transform((value) => (value == null ? null : withoutSign(value)));
export const optionalTally = tally.nullish().transform((value) => value ?? null);
/** Booleans are the strings "0" and "1"; null where there is none. */
export const flag = z
  .enum(['0', '1'])
  .nullish()
  .transform((value) => (value == null ? null : value === '1'));
/** One that must be there: "no" is no guess for what is not said. */
export const requiredFlag = z.enum(['0', '1']).transform((value) => value === '1');
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
