// What is told of a schema or a fact of which nothing is known but that somebody published it. A page has to draw it.

/** Stands for what was left out. */
export const leftOut = '…';

export const levelCountMax = 12; // Nobody reads a table in a table in a table twelve times.
export const valueCountMax = 20_000; // A box score of a whole league's evening.
export const textLengthMax = 4_096; // A page of text.
export const factTextLengthMax = 128 * 1024; // All texts of one fact: a hundred such facts make a picture of 13 MB at most.
export const keyLengthMax = 200; // Of a map, and of names.

export const fieldCountMax = 500; // Of all records of a schema together; no screen has room for more columns.
export const branchCountMax = 32; // Of a union.
export const symbolCountMax = 500; // Of an enum.
export const schemaTextLengthMax = 64 * 1024; // Everything that a schema says in words; the last words are left out.
export const docLengthMax = 1_000;
export const labelLengthMax = 200;

/** The text, or its beginning and the mark. A half of a surrogate pair is left out too. */
export function cut(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  return `${text.slice(0, Math.max(lengthMax, 0)).replace(/[\uD800-\uDBFF]$/, '')}${leftOut}`;
}
