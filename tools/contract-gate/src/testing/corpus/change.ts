import type { Draw } from './draw.ts';
import { type FieldJson, isRecordJson, type RecordJson, typesIn } from './schema-json.ts';

/** One way to change a schema. It changes the schema that it is given, and says false when it finds nothing to change. */
export type Change = (schema: RecordJson, draw: Draw) => boolean;

/** Ways to change a schema, by what one would call them. */
export type Changes = Readonly<Record<string, Change>>;

/** One of the records of a schema: that at the root, or one below it. */
export function anyRecord(schema: RecordJson, draw: Draw): RecordJson {
  return draw.oneOf(typesIn(schema).filter(isRecordJson));
}

/** A field of any record that `fits`; undefined when there is none. */
export function anyField(
  schema: RecordJson,
  draw: Draw,
  fits: (field: FieldJson) => boolean = () => true,
): FieldJson | undefined {
  const fields = typesIn(schema)
    .filter(isRecordJson)
    .flatMap((record) => record.fields);
  const fitting = fields.filter(fits);
  return fitting.length === 0 ? undefined : draw.oneOf(fitting);
}

/** A change of one field that `fits`. */
export const ofField =
  (fits: (field: FieldJson) => boolean, change: (field: FieldJson, draw: Draw) => void): Change =>
  (schema, draw) => {
    const field = anyField(schema, draw, fits);
    if (field) change(field, draw);
    return field !== undefined;
  };
