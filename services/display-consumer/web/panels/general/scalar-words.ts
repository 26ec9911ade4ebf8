import type { JsonValue } from '../../../src/avro-schema.ts';
import { branchOf } from './branch-of.ts';
import { bytesWords } from './bytes-words.ts';
import { symbolWords } from './name-words.ts';
import { type Quantity, quantityOfLogicalType } from './quantity.ts';
import { quantityWords } from './quantity-words.ts';
import type { Shape } from './shape.ts';

/** What stands where there is nothing; a screen reader is told in words. */
export const dash = '–';

/** More of a list is only counted: nobody reads a thousand values in one line. */
const listedCountMax = 1_000;

/** A boolean, a number or a text in words. */
export function scalarWords(value: boolean | number | string, shape: Shape, quantity: Quantity): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const branch = branchOf(shape, value);
  if (typeof value === 'number') return quantityWords(value, ownQuantity(branch) ?? quantity);
  if (branch.kind === 'enum') return symbolWords(value, branch.symbols);
  return branch.kind === 'bytes' ? bytesWords(value, branch) : value;
}

/** What the type of a number says itself: inside of lists, maps and unions it knows more than the field. */
function ownQuantity(shape: Shape): Quantity | undefined {
  return shape.kind === 'number' ? quantityOfLogicalType(shape.logicalType) : undefined;
}

/** A list of such values in one line: "12, 4, –, 30". */
export function listWords(values: readonly JsonValue[], items: Shape, quantity: Quantity): string {
  const words = values.slice(0, listedCountMax).map((value) => itemWords(value, items, quantity));
  const leftOut = values.length - words.length;
  return leftOut === 0 ? words.join(', ') : `${words.join(', ')} and ${leftOut} more`;
}

function itemWords(value: JsonValue, items: Shape, quantity: Quantity): string {
  return value === null || typeof value === 'object' ? dash : scalarWords(value, items, quantity);
}
