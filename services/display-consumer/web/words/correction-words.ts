import type { CorrectedValue, Correction } from '../../src/api.ts';
import { clockWords, playingTimeWords } from './clock-words.ts';
import { momentWords } from './time-words.ts';

/** More would be a list, not a sentence. */
const changeCountMax = 6;

/** "Corrected at 20:31:05: Nets 98 → 96": what a correction has taken back. */
export function correctionWords(subject: string, correction: Correction): string {
  const when = `${subject} corrected at ${momentWords(correction.observedAt)}`;
  if (correction.changes.length === 0) return `${when}; what stood there before is not known.`;
  const shown = correction.changes.slice(0, changeCountMax).map(changeWords).join(', ');
  const more = correction.changes.length - changeCountMax;
  return `${when}: ${shown}${more > 0 ? ` and ${more} more` : ''}.`;
}

function changeWords({ what, label, before, after }: CorrectedValue): string {
  const field = what.split('.').at(-1) ?? what;
  const name = namesThemselves.has(field) ? label : `${label} ${fieldWords(field)}`;
  return `${name} ${valueWords(field, before)} → ${valueWords(field, after)}`;
}

/** Their label says all: the name of a team for its points, "Clock", "Period". */
const namesThemselves = new Set(['score', 'period', 'status', 'clockRemainingMs']);

/** "three pointers made" for `threePointersMade`. */
const fieldWords = (field: string) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function valueWords(field: string, value: CorrectedValue['after']): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (field === 'clockRemainingMs') return clockWords(value, false);
  return field === 'secondsPlayed' ? (playingTimeWords(value) ?? '–') : String(value);
}
