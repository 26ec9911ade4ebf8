import { primitives } from './build-schema.ts';
import { type Changes, ofField } from './change.ts';
import { defaultOf } from './default-of.ts';
import { type FieldJson, isUnionJson, type TypeJson } from './schema-json.ts';

type UnionField = FieldJson & { type: TypeJson[] };
const isUnionField = (field: FieldJson): field is UnionField => isUnionJson(field.type);

const ofUnion = (fits: (types: TypeJson[]) => boolean, change: (types: TypeJson[]) => TypeJson): Changes[string] =>
  ofField(
    (field) => isUnionField(field) && fits(field.type),
    (field) => {
      if (isUnionJson(field.type)) field.type = change(field.type);
      if ('default' in field) field.default = defaultOf(field.type);
      if (field.default === undefined) delete field.default;
    },
  );

/** Unions that get branches, lose them, and become unions or stop being one. */
export const unionChanges: Changes = {
  'make a field nullable': ofField(
    ({ type }) => !isUnionJson(type),
    (field) => {
      field.type = ['null', field.type];
      if ('default' in field) field.default = null;
    },
  ),
  'make a field nullable, with the null last': ofField(
    ({ type }) => !isUnionJson(type),
    (field) => {
      field.type = [field.type, 'null'];
    },
  ),
  'make a nullable field required': ofUnion(
    (types) => types.length === 2 && types[0] === 'null',
    ([, type]) => type ?? 'null',
  ),
  'add a branch': ofField(isUnionField, (field, draw) => {
    if (isUnionField(field)) field.type.push(draw.oneOf(primitives.filter((type) => !field.type.includes(type))));
  }),
  're-type a branch': ofField(isUnionField, (field, draw) => {
    const others = primitives.filter((type) => isUnionField(field) && !field.type.includes(type));
    if (isUnionField(field)) field.type.splice(1, 1, draw.oneOf(others));
  }),
  'remove a branch': ofUnion(
    (types) => types.length > 2,
    (types) => types.slice(0, -1),
  ),
  're-order branches': ofUnion(
    () => true,
    (types) => types.toReversed(),
  ),
};
