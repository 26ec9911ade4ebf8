/** What a terminal paints: colours mean nothing here. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character
const colours = /\u001b\[[0-9;]*m/g;

const squeezed = (text: string) => text.replace(colours, '').replace(/\s+/g, ' ').trim();

/**
 * Whether `output` holds what a document shows of it: all pieces between the `…` of `excerpt`, in this order. How many
 * spaces or lines stand between words does not matter: tables grow with what they show.
 */
export function holdsExcerpt(output: string, excerpt: string): boolean {
  const text = squeezed(output);
  let position = 0;
  for (const piece of excerpt.split('…').map(squeezed)) {
    const found = text.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  return true;
}
