import { visibleText } from './visible-text.ts';

/** Words that need no quotation marks, since nothing in them could be taken for an end. */
const plainWord = /^[\p{L}\p{N}_.:/+-][\p{L}\p{N} _.:/+'-]*$/u;

/** A plain value for people: like JSON, without the marks that only a program needs. */
export function factText(value: unknown): string {
  if (typeof value === 'string') return plainWord.test(value) ? value : visibleText(JSON.stringify(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(factText).join(', ')}]`;
  const fields = Object.entries(value).map(([name, part]) => `${visibleText(name)}: ${factText(part)}`);
  return `{${fields.join(', ')}}`;
}
