/** A cut that saves less than this part of a text is not worth asking for the rest. */
const savingMin = 1.25;

/** Whether a text is too long for its place. */
export const isTooLong = (text: string, lengthMax: number): boolean => text.length > savingMin * lengthMax;

/** The beginning of a text that is too long for its place; no character is cut in two. */
export function cutText(text: string, lengthMax: number): string {
  if (!isTooLong(text, lengthMax)) return text;
  const isInsideCharacter = /[\uD800-\uDBFF]$/.test(text.slice(lengthMax - 1, lengthMax));
  return `${text.slice(0, isInsideCharacter ? lengthMax - 1 : lengthMax)}…`;
}

/** A paragraph; whoever wants more of a `doc` reads the schema. */
const docLengthMax = 600;

/** What a schema says about itself, as far as a reader follows; empty where it says nothing. */
export const docWords = (doc: unknown): string => (typeof doc === 'string' ? cutText(doc.trim(), docLengthMax) : '');
