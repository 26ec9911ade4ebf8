import { type Changes, ofField } from './change.ts';
import { defaultOf } from './default-of.ts';
import { isUnionJson } from './schema-json.ts';

const others: Readonly<Record<string, unknown>> = { int: 7, long: 7, string: 'other', boolean: true };
const isSimple = (type: unknown): type is string => typeof type === 'string' && type in others;

/** Defaults of fields that come, go and change; some that do not fit. */
export const defaultChanges: Changes = {
  'give a field a default': ofField(
    (field) => !('default' in field) && defaultOf(field.type) !== undefined,
    (field) => {
      field.default = defaultOf(field.type);
    },
  ),
  'take the default of a field away': ofField(
    (field) => 'default' in field,
    (field) => {
      delete field.default;
    },
  ),
  'give a field another default': ofField(
    (field) => 'default' in field && isSimple(field.type),
    (field) => {
      field.default = others[String(field.type)];
    },
  ),
  'give a field a default of another type': ofField(
    ({ type }) => isSimple(type),
    (field) => {
      field.default = field.type === 'string' ? 7 : 'seven';
    },
  ),
  'give a nullable field a default of its second branch': ofField(
    ({ type }) => isUnionJson(type) && type[0] === 'null' && isSimple(type[1]),
    (field) => {
      field.default = isUnionJson(field.type) ? others[String(field.type[1])] : undefined;
    },
  ),
};
