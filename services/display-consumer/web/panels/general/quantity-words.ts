import { durationWords } from './duration-words.ts';
import { dayWords, guessedTime, momentWords, timeOfDayWords } from './moment-words.ts';
import { identifierWords, numberWords, percentWords } from './number-words.ts';
import type { Quantity } from './quantity.ts';

/** A number by what it counts; as a plain number where it cannot be that. */
export function quantityWords(value: number, quantity: Quantity): string {
  return special(value, quantity) ?? numberWords(value);
}

function special(value: number, quantity: Quantity): string | null {
  switch (quantity.kind) {
    case 'plain':
      return null;
    case 'identifier':
      return identifierWords(value);
    case 'percent':
      return percentWords(value);
    case 'duration': {
      const ms = value * quantity.unitMs;
      return Number.isFinite(ms) ? durationWords(ms) : null; // The longest number of minutes has no name in ms.
    }
    case 'day':
      return dayWords(value);
    case 'timeOfDay':
      return timeOfDayWords(value * quantity.unitMs);
    case 'moment': {
      const time = quantity.unitMs === 'guess' ? guessedTime(value) : value * quantity.unitMs;
      return time === null ? null : momentWords(time, quantity.isLocal);
    }
    default:
      return quantity satisfies never;
  }
}
