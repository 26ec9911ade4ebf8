import { inReadingOrder } from './entity-fields.ts';
import { type FactField, inside, recordFields } from './fact-field.ts';
import { isBlock } from './field-kinds.ts';

/** A record with more fields than this has a cell of its own, opened on demand: it would push its neighbours away. */
const flattenedCountMax = 8;

/** Columns for fields: a small record lies flat, "Home · Score", one level deep. `entity` names the fields that make a row. */
export const columnsFor = (fields: readonly FactField[], entity: readonly string[]): readonly FactField[] =>
  inReadingOrder(fields.flatMap(flattened), entity);

function flattened(field: FactField): readonly FactField[] {
  if (field.shape.kind !== 'record') return [field];
  const parts = recordFields(field.shape);
  const isFlat = parts.length > 0 && parts.length <= flattenedCountMax && !parts.some(({ shape }) => isBlock(shape));
  return isFlat ? parts.map((part) => inside(field, part)) : [field];
}
