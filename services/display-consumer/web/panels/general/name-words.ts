/** Longer names are cut: a label is read at a glance. */
const labelLengthMax = 80;
/** Read letter by letter, so they stay large. */
const abbreviations = new Set(['id', 'url', 'nba', 'fg', 'ft', 'tv', 'utc']);

/** Words out of `fieldGoalsMade`, `field_goals_made`, `FIELD_GOALS_MADE` or `field-goals.made`: "Field goals made". */
export function nameWords(name: string): string {
  const words = name
    .slice(0, 4 * labelLengthMax) // Splitting looks at every character: of a huge name only the part that can show.
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_.-]+/u)
    .filter((word) => word !== '')
    .map(wordOf);
  const sentence = words.join(' ');
  return cutLabel(sentence === '' ? name : sentence.charAt(0).toUpperCase() + sentence.slice(1));
}

function wordOf(word: string): string {
  const small = word.toLowerCase();
  return abbreviations.has(small) ? small.toUpperCase() : small;
}

/** A label that fits a head, however long it was written. */
export function cutLabel(label: string): string {
  return label.length > labelLengthMax ? `${label.slice(0, labelLengthMax - 1).trimEnd()}…` : label;
}

/**
 * A symbol of an enum in words: `questionable`, `DAY_TO_DAY` and `didNotPlay` as "Questionable", "Day to day" and "Did not play".
 *
 * An enum of nothing but short capitals (PG, SG, C) is one of abbreviations and stays as it is.
 */
export function symbolWords(symbol: string, symbols: readonly string[]): string {
  const isAbbreviation = (word: string) => /^[\p{Lu}\d]{1,3}$/u.test(word);
  return isAbbreviation(symbol) && symbols.every(isAbbreviation) ? symbol : nameWords(symbol);
}
