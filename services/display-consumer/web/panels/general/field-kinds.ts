import type { FactField } from './fact-field.ts';
import type { Shape } from './shape.ts';

/** Lists in unions in lists: what goes on this long needs room, whatever is at its end. */
const depthMax = 4;

/** Whether a value of this shape needs more room than a line: a record, a map, or a list of such or of lists. */
export function isBlock(shape: Shape, depth = 0): boolean {
  if (depth > depthMax || shape.kind === 'record' || shape.kind === 'map') return true;
  if (shape.kind === 'choice') return shape.branches.some((branch) => isBlock(branch, depth + 1));
  if (shape.kind !== 'list') return false;
  const items = shape.items();
  return items.kind === 'list' || isBlock(items, depth + 1);
}

const lastName = ({ path }: FactField) => path.at(-1) ?? '';

/** Whether numbers stand in the column, so that their digits belong under each other. */
export const isNumeric = ({ shape, quantity }: FactField): boolean =>
  shape.kind === 'number' && ['plain', 'percent', 'duration'].includes(quantity.kind);

/** Whether the field tells the place of its entity among the others. */
export const isRank = (field: FactField): boolean =>
  field.shape.kind === 'number' &&
  /^(rank|ranking|place|order|sort_?order|position|seed|sequence|index|number)$/i.test(lastName(field));

/** The field that is what people call the entity: a name of its own, or the only one that is inside of it. */
export function nameAmong(fields: readonly FactField[]): FactField | undefined {
  const names = fields.filter(isName);
  const inside = names.length === 1 ? names[0] : undefined; // Two teams have two names, and neither is that of their game.
  return names.find(({ path }) => path.length === 1) ?? inside;
}

const isName = (field: FactField): boolean =>
  field.shape.kind === 'text' && /(^name|^title|[a-z]Name|_name)$/.test(lastName(field));

/** Whether the field says when something happened. */
export const isMoment = ({ shape, quantity }: FactField): boolean =>
  shape.kind === 'number' && (quantity.kind === 'moment' || quantity.kind === 'day');

/** Whether the field means something to machines rather than to a reader. */
export const isForMachines = (field: FactField): boolean =>
  /(^id|[a-z\d]I[dD]|_id|^uuid|^source)$/.test(lastName(field));
