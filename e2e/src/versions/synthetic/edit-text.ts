import type { TextEdit } from './older-version.ts';

/** @throws {Error} when what is to be replaced does not stand in the text exactly once. */
export function editText(text: string, { file, now, before }: TextEdit): string {
  const count = text.split(now).length - 1;
  if (count === 1) return text.replace(now, () => before);
  throw new Error(`Cannot make an older ${file}: ${JSON.stringify(now)} stands there ${count} times, expected once`);
}
