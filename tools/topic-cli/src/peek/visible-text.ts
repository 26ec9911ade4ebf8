/** Control and format characters, which a terminal would obey instead of showing them. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Text from a record, safe on a terminal: whoever may write to a topic must not command the screen of who looks. */
export function visibleText(text: string): string {
  return text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text, or as much of it as fits into `width` characters with `…` behind it. */
export function shortened(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  return `${characters.slice(0, Math.max(width - 1, 0)).join('')}…`;
}
