import { primitives } from './build-schema.ts';
import { type Changes, ofField } from './change.ts';
import { defaultOf } from './default-of.ts';
import { type FieldJson, isUnionJson, type TypeJson } from './schema-json.ts';

const isPrimitive = ({ type }: FieldJson) => typeof type === 'string' && primitives.includes(type);
const isOf =
  (...types: string[]) =>
  ({ type }: FieldJson) =>
    typeof type === 'string' && types.includes(type);

const promotions: Readonly<Record<string, readonly string[]>> = {
  int: ['long', 'float', 'double'],
  long: ['float', 'double'],
  float: ['double'],
};

/** The field with another type; a default changes with it, so that the schema stays one. */
function retype(field: FieldJson, type: TypeJson): void {
  field.type = type;
  if ('default' in field) field.default = defaultOf(type);
}

/** Fields that change their types. */
export const typeChanges: Changes = {
  're-type a field': ofField(isPrimitive, (field, draw) => {
    retype(field, draw.oneOf(primitives.filter((other) => other !== field.type)));
  }),
  'widen a number': ofField(isOf('int', 'long', 'float'), (field, draw) => {
    retype(field, draw.oneOf(promotions[String(field.type)] ?? []));
  }),
  'narrow a number': ofField(isOf('long', 'float', 'double'), (field) => retype(field, 'int')),
  'turn text into bytes or bytes into text': ofField(isOf('string', 'bytes'), (field) => {
    retype(field, field.type === 'string' ? 'bytes' : 'string');
  }),
  'turn a value into a list of values': ofField(isPrimitive, (field) => {
    retype(field, { type: 'array', items: field.type });
  }),
  're-type what a list or a map holds': ofField(
    ({ type }) => typeof type === 'object' && ('items' in type || 'values' in type),
    (field, draw) => {
      const other = draw.oneOf(primitives);
      if (typeof field.type !== 'object' || isUnionJson(field.type)) return;
      if ('items' in field.type && typeof field.type.items === 'string') field.type.items = other;
      if ('values' in field.type && typeof field.type.values === 'string') field.type.values = other;
    },
  ),
  'turn a list into a map or a map into a list': ofField(
    ({ type }) => typeof type === 'object' && ('items' in type || 'values' in type),
    (field) => {
      if (typeof field.type !== 'object' || isUnionJson(field.type)) return;
      if ('items' in field.type && field.type.items) retype(field, { type: 'map', values: field.type.items });
      else if ('values' in field.type && field.type.values) retype(field, { type: 'array', items: field.type.values });
    },
  ),
};
