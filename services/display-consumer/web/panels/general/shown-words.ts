import { entryWords } from '../../words/topic-words.ts';
import type { Shown } from './shown-value.ts';

/** Longer things are opened on demand: one of them must not push the others off the page. */
const openCountMax = 12;
/** Levels that stand open inside each other; below, every level is opened on demand. */
const openDepthMax = 2;

/** What is inside of something that is still closed. */
export function insideWords(shown: Shown): string {
  if (shown.kind === 'lines')
    return `${shown.lines.length.toLocaleString()} ${shown.lines.length === 1 ? 'value' : 'values'}`;
  return entryWords(sizeOf(shown));
}

/** Whether something is short enough to stand open at this depth: 0 = a field of the entity, -1 = its only one. */
export const isOpenAtOnce = (shown: Shown, depth: number): boolean =>
  depth < 0 || (sizeOf(shown) <= openCountMax && depth < openDepthMax);

function sizeOf(shown: Shown): number {
  switch (shown.kind) {
    case 'lines':
      return shown.lines.length;
    case 'items':
      return shown.items.length;
    case 'table':
      return shown.rows.length;
    default:
      return 1;
  }
}
