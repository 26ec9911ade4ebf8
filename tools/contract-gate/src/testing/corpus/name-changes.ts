import { type Change, type Changes, ofField } from './change.ts';
import { defaultOf } from './default-of.ts';
import type { Draw } from './draw.ts';
import {
  isEnumJson,
  isFixedJson,
  isLogicalJson,
  isNamedJson,
  type NamedJson,
  type RecordJson,
  type TypeJson,
  typesIn,
} from './schema-json.ts';

const ofType =
  <Kind extends TypeJson>(is: (type: TypeJson) => type is Kind, change: (type: Kind, draw: Draw) => void): Change =>
  (schema, draw) => {
    const fitting = typesIn(schema).filter(is);
    if (fitting.length > 0) change(draw.oneOf(fitting), draw);
    return fitting.length > 0;
  };

/** Another name for one named type of the schema, wherever it is used. */
const renamed =
  (rename: (type: NamedJson) => string): Change =>
  (schema, draw) => {
    const type = draw.oneOf(typesIn(schema).filter(isNamedJson));
    const before = type.name;
    const after = rename(type);
    for (const field of fieldsOf(schema)) field.type = replaced(field.type, before, after);
    return true;
  };

const fieldsOf = (schema: RecordJson) =>
  typesIn(schema).flatMap((type) => (isNamedJson(type) && type.type === 'record' ? type.fields : []));

function replaced(type: TypeJson, before: string, after: string): TypeJson {
  if (type === before) return after;
  if (Array.isArray(type)) return type.map((branch) => replaced(branch, before, after));
  if (typeof type === 'string' || isNamedJson(type)) return type;
  const { items, values } = type;
  return {
    ...type,
    ...(items === undefined ? {} : { items: replaced(items, before, after) }),
    ...(values === undefined ? {} : { values: replaced(values, before, after) }),
  };
}

/** Names, sizes and meanings of types. */
export const nameChanges: Changes = {
  'rename a type': renamed((type) => {
    type.name = `${type.name}Renamed`;
    return type.name;
  }),
  'rename a type and keep the old name as alias': renamed((type) => {
    type.aliases = [type.name];
    type.name = `${type.name}Renamed`;
    return type.name;
  }),
  'move a type to another namespace': renamed((type) => {
    const isRoot = type.namespace !== undefined;
    type.namespace = 'elsewhere';
    return isRoot ? type.name : `elsewhere.${type.name}`;
  }),
  'resize a fixed type': ofField(
    ({ type }) => isFixedJson(type),
    (field) => {
      if (isFixedJson(field.type)) field.type.size += 1;
      if ('default' in field) field.default = defaultOf(field.type);
    },
  ),
  'give an enum a second name': ofType(isEnumJson, (type) => {
    type.aliases = ['Other'];
  }),
  'take a meaning away': ofType(isLogicalJson, (type) => {
    delete type.logicalType;
  }),
  'change a meaning': ofType(isLogicalJson, (type) => {
    const others: Readonly<Record<string, string>> = {
      'timestamp-millis': 'timestamp-micros',
      'timestamp-micros': 'timestamp-millis',
      date: 'time-millis',
      'time-millis': 'date',
    };
    if (type.scale !== undefined) type.scale += 1;
    else type.logicalType = others[type.logicalType ?? ''] ?? 'courtside-own';
  }),
};
