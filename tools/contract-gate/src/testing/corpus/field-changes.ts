import { primitives } from './build-schema.ts';
import { anyRecord, type Changes, ofField } from './change.ts';
import { defaultOf } from './default-of.ts';
import { type FieldJson, isNamedJson, type TypeJson, typesIn } from './schema-json.ts';

const hasDefault = (field: FieldJson) => 'default' in field;
/** A named type is defined where it is first used: a field that uses one neither goes nor moves. */
const usesNoName = (field: FieldJson) => !typesIn(field.type).some(isName);
const isName = (type: TypeJson) => isNamedJson(type) || (typeof type === 'string' && defaultOf(type) === undefined);

function add(withDefault: boolean): Changes[string] {
  return (schema, draw) => {
    const { fields } = anyRecord(schema, draw);
    const inner = draw.oneOf(primitives);
    const type = draw.oneOf([inner, ['null', inner], { type: 'array', items: inner }]);
    const added = { name: 'added', type, ...(withDefault ? { default: defaultOf(type) } : {}) };
    fields.splice(draw.below(fields.length + 1), 0, added);
    return true;
  };
}

function remove(isRemovable: (field: FieldJson) => boolean): Changes[string] {
  return (schema, draw) => {
    const record = anyRecord(schema, draw);
    const removable = record.fields.filter((field) => isRemovable(field) && usesNoName(field));
    if (removable.length === 0) return false;
    const removed = draw.oneOf(removable);
    record.fields = record.fields.filter((field) => field !== removed);
    return true;
  };
}

/** Fields that come, go, and change their names and places. */
export const fieldChanges: Changes = {
  'add a field with a default': add(true),
  'add a field without default': add(false),
  'remove a field that has a default': remove(hasDefault),
  'remove a field that has no default': remove((field) => !hasDefault(field)),
  'rename a field': ofField(
    () => true,
    (field) => {
      field.name = `${field.name}Renamed`;
    },
  ),
  'rename a field and keep the old name as alias': ofField(
    () => true,
    (field) => {
      field.aliases = [field.name];
      field.name = `${field.name}Renamed`;
    },
  ),
  'add a field with an alias that is still a field': (schema, draw) => {
    const { fields } = anyRecord(schema, draw);
    const other = draw.oneOf(fields.filter(usesNoName));
    fields.push({ ...structuredClone(other), name: 'added', aliases: [other.name] });
    return true;
  },
  'give a field the name of another one as alias': (schema, draw) => {
    const [one, other] = draw.shuffled(anyRecord(schema, draw).fields);
    if (one && other) one.aliases = [other.name];
    return true;
  },
  'give a field a second name': ofField(
    () => true,
    (field) => {
      field.aliases = [`${field.name}Alias`];
    },
  ),
  're-order fields': (schema, draw) => {
    const record = anyRecord(schema, draw);
    const free = draw.shuffled(record.fields.filter(usesNoName));
    record.fields = record.fields.map((field) => (usesNoName(field) ? (free.pop() ?? field) : field));
    return true;
  },
  'change words only': ofField(
    () => true,
    (field) => {
      field.doc = 'What it is';
    },
  ),
};
