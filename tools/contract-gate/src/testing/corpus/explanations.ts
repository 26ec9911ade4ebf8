import { type FieldJson, isUnionJson, type RecordJson } from './schema-json.ts';

/** Why the three may disagree: about something that, once it is left out of all schemas, they agree again. */
export interface Explanation {
  readonly about: string;
  readonly why: string;
  /** The schema without what they disagree about. */
  without(schema: RecordJson): RecordJson;
}

export const explanations: readonly Explanation[] = [
  {
    about: 'logical types',
    why: `A logical type says what a value means. Avro ignores it when it resolves schemas, so avsc and the registry let
      milliseconds become microseconds. The gate does not: old facts would be read, and say something else.`,
    without: (schema) => edited(schema, (part) => omit(part, ['logicalType', 'precision', 'scale'])),
  },
  {
    about: 'namespaces',
    why: `Avro matches the names of records, enums and fixed types without their namespace, and so does the registry.
      avsc matches them whole, and avsc is what reads our facts: the gate refuses what our readers cannot read.`,
    without: (schema) => edited(schema, (part) => unqualified(omit(part, ['namespace']))),
  },
  {
    about: 'defaults of a later branch',
    why: `Since Avro 1.12 the default of a union may be of any of its branches, and the registry takes it. avsc wants one
      of the first branch, as Avro did before, and reads no schema that has another: so it is none for the gate either.`,
    without: (schema) => edited(schema, (part) => (hasLaterDefault(part) ? omit(part, ['default']) : part)),
  },
];

type Part = Readonly<Record<string, unknown>>;

/** The schema with every object in it replaced by what `edit` makes of it. */
function edited(schema: RecordJson, edit: (part: Part) => Part): RecordJson {
  const isPart = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return JSON.parse(JSON.stringify(schema, (_key, value) => (isPart(value) ? edit(value) : value)));
}

const omit = (part: Part, names: readonly string[]): Part =>
  Object.fromEntries(Object.entries(part).filter(([name]) => !names.includes(name)));

/** The same, where a type is called by its whole name. */
const unqualified = (part: Part): Part =>
  JSON.parse(JSON.stringify(part), (_key, value) =>
    typeof value === 'string' ? value.replace('elsewhere.', '') : value,
  );

const hasLaterDefault = (part: Part): boolean => {
  const { type, default: value } = part as unknown as FieldJson;
  return type !== undefined && isUnionJson(type) && type[0] === 'null' && value !== undefined && value !== null;
};
