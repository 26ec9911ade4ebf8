import type { JsonValue } from '../../../src/avro-schema.ts';
import { cutLabel, nameWords } from './name-words.ts';
import { ownValue } from './own-value.ts';
import { type Quantity, quantityOf, withoutUnit } from './quantity.ts';
import type { FieldShape, RecordShape, Shape } from './shape.ts';

/** One thing that is said about an entity: a column of a table, or a line of a list. */
export interface FactField {
  /** Where the value is: names from the record down. */
  readonly path: readonly string[];
  readonly label: string;
  readonly doc: string | null;
  readonly shape: Shape;
  readonly quantity: Quantity;
}

/** The fields of a record, as its schema has them. */
export const recordFields = (shape: RecordShape): readonly FactField[] => shape.fields().map(factField);

/** What a field is called and how its values read. */
function factField({ field, shape }: FieldShape): FactField {
  const { name, doc, courtside } = field;
  const unit = text(courtside?.unit);
  const logicalType = 'logicalType' in shape ? shape.logicalType : null;
  const quantity = quantityOf(name, unit, logicalType);
  const label = text(courtside?.label) ?? nameWords(spoken(name, shape, quantity, unit));
  return { path: [name], label: withUnit(cutLabel(label), unit, quantity), doc: text(doc), shape, quantity };
}

/** One text for each field of a table: names of Avro have no dots. */
export const idOf = ({ path }: FactField): string => path.join('.');

/** The value of a field in a record; null where the way there ends early. */
export const valueAt = (record: JsonValue, { path }: FactField): JsonValue => path.reduce(ownValue, record);

/** A field inside another: "Home · Score". */
export const inside = (outer: FactField, inner: FactField): FactField => ({
  ...inner,
  path: [...outer.path, ...inner.path],
  label: `${outer.label} · ${inner.label}`,
});

/** A question as its answer is headed, `isOnCourt` as `onCourt`, and a name without the unit that is told elsewhere. */
function spoken(name: string, shape: Shape, quantity: Quantity, unit: string | null): string {
  if (shape.kind === 'boolean') return name.replace(/^is(?=[A-Z_])/, '');
  const ending = name.slice(-(unit?.length ?? 0));
  const isAbbreviation = unit !== null && unit.length <= 3; // `heightCm`, but not `fieldGoalPoints`.
  const isUnitLast = isAbbreviation && ending.length < name.length && ending.toLowerCase() === unit.toLowerCase();
  return isUnitLast ? name.slice(0, -ending.length) : withoutUnit(name, quantity);
}

/** Units that neither the values nor the label tell stand behind it: "Speed (km/h)", but not "Points (points)". */
function withUnit(label: string, unit: string | null, { kind }: Quantity): string {
  const isTold = unit === null || kind !== 'plain' || label.toLowerCase().includes(unit.toLowerCase());
  return isTold ? label : `${label} (${cutLabel(unit)})`;
}

/** Attributes are whatever somebody wrote into a schema: only a text is one. */
function text(attribute: unknown): string | null {
  return typeof attribute === 'string' && attribute.trim() !== '' ? attribute.trim() : null;
}
